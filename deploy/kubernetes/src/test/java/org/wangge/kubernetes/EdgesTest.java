package org.wangge.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wangge.kubernetes.Manifests.each;
import static org.wangge.kubernetes.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.kubernetes.Manifests.Kind;

/** Who can reach whom, from outside and inside. */
class EdgesTest {
    private static final Manifests CITY = Manifests.of("city");
    private static final String LABEL = "app.kubernetes.io/name";

    /** The paths of the local stack's gateway, by service. */
    private static Map<String, Set<String>> local() throws IOException {
        String source = Files.readString(
                Manifests.repository("deploy/local/src/main/java/org/wangge/local/stack/Service.java"));
        Map<String, Set<String>> paths = new TreeMap<>();
        Pattern.compile("[A-Z]+\\(\\s*\"([a-z-]+-service)\", \\d+, \"[a-z]+\",([^)]*)\\)")
                .matcher(source)
                .results()
                .forEach(service -> paths.put(
                        service.group(1),
                        Pattern.compile("\"([^\"]+)\"")
                                .matcher(service.group(2))
                                .results()
                                .map(path -> path.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return paths;
    }

    private static Map<String, Set<String>> routed(String type) {
        Map<String, Set<String>> paths = new TreeMap<>();
        for (JsonNode route : CITY.of(Kind.HTTPRoute)) {
            for (JsonNode rule : route.at("/spec/rules")) {
                String backend = rule.at("/backendRefs/0/name").asText();
                each(rule.get("matches"))
                        .map(match -> match.get("path"))
                        .filter(path -> path.get("type").asText().equals(type))
                        .forEach(path -> paths.computeIfAbsent(backend, name -> new TreeSet<>())
                                .add(path.get("value").asText()));
            }
        }
        return paths;
    }

    @Test
    void theGatewayServesThePathsOfTheLocalStackAndNoOther() throws IOException {
        Map<String, Set<String>> expected = local();
        assertEquals(Set.copyOf(Manifests.SERVICES), expected.keySet());
        Map<String, Set<String>> described = new TreeMap<>();
        Manifests.SERVICES.forEach(
                service -> described.put(service, new TreeSet<>(Set.of("/apis/" + service + "/openapi"))));
        described.put("notification-service", Set.of("/apis/notification-service/openapi", "/v1/notifications/stream"));
        expected.put("keycloak-service", Set.of("/auth"));
        assertEquals(expected, routed("PathPrefix"));
        assertEquals(described, routed("Exact"));
    }

    @Test
    void aLiveStreamIsNotCutOff() {
        JsonNode stream = each(CITY.get(Kind.HTTPRoute, "notification-service").at("/spec/rules"))
                .filter(rule -> rule.at("/matches/0/path/value").asText().endsWith("/stream"))
                .findFirst()
                .orElseThrow();
        assertEquals("0s", stream.at("/timeouts/request").asText());
    }

    @Test
    void nothingIsAllowedThatNoPolicyAllows() {
        JsonNode nothing = CITY.get(Kind.NetworkPolicy, "nothing").get("spec");
        assertTrue(nothing.get("podSelector").isEmpty());
        assertEquals(Set.of("Ingress", "Egress"), Set.copyOf(texts(nothing.get("policyTypes"))));
        assertTrue(nothing.path("ingress").isMissingNode()
                && nothing.path("egress").isMissingNode());
    }

    /** Source → where it may go within the namespace, as the policies of the source say. */
    private static Set<String> goesTo(String service) {
        return peers(CITY.get(Kind.NetworkPolicy, service).at("/spec/egress"), "to");
    }

    private static Set<String> peers(JsonNode rules, String direction) {
        return each(rules)
                .flatMap(rule -> each(rule.path(direction)))
                .flatMap(peer -> each(peer.at("/podSelector/matchLabels")))
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "personnel", "issue", "notification"})
    void aServiceReachesItsOwnDatabaseKafkaAndKeycloak(String name) {
        Set<String> expected = new TreeSet<>(Set.of(name + "-database", "wangge", "keycloak-operator"));
        if (name.equals("notification")) {
            expected.add("personnel-service");
        }
        assertEquals(expected, goesTo(name + "-service"));
        assertEquals(
                Set.of(name + "-service", name + "-database"),
                peers(CITY.get(Kind.NetworkPolicy, name + "-database").at("/spec/ingress"), "from"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "personnel", "issue", "notification"})
    void aServiceIsReachedByTheGatewayByMonitoringAndOneByNotification(String name) {
        JsonNode ingress = CITY.get(Kind.NetworkPolicy, name + "-service").at("/spec/ingress");
        Set<String> namespaces = each(ingress)
                .flatMap(rule -> each(rule.get("from")))
                .map(peer -> peer.at("/namespaceSelector/matchLabels")
                        .path("wangge.org/role")
                        .asText())
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
        assertEquals(Set.of("gateway", "monitoring"), namespaces);
        assertEquals(name.equals("personnel") ? Set.of("notification-service") : Set.of(), peers(ingress, "from"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-machine", "city"})
    void aPolicyForAServiceOrADatabaseMeetsOne(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        for (JsonNode policy : manifests.of(Kind.NetworkPolicy)) {
            JsonNode labels = policy.at("/spec/podSelector/matchLabels");
            if (labels.has(LABEL)) {
                assertTrue(
                        manifests
                                .names(Kind.Deployment)
                                .contains(labels.get(LABEL).asText()),
                        policy::toString);
            }
            if (labels.has("cnpg.io/cluster") && overlay.equals("city")) {
                assertTrue(manifests
                        .names(Kind.Cluster)
                        .contains(labels.get("cnpg.io/cluster").asText()));
            }
        }
    }
}
