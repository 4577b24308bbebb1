package org.wangge.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wangge.kubernetes.Manifests.each;
import static org.wangge.kubernetes.Manifests.texts;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wangge.kubernetes.Manifests.Kind;

/** The services' pods: careful of the node, told apart by three probes, replaced without a gap. */
class WorkloadTest {
    private static final String LABEL = "app.kubernetes.io/name";
    private static final Manifests CITY = Manifests.of("city");

    static List<String> services() {
        return Manifests.SERVICES;
    }

    static List<String> overlays() {
        return Manifests.OVERLAYS;
    }

    private static JsonNode pod(String service) {
        return CITY.get(Kind.Deployment, service).at("/spec/template");
    }

    private static JsonNode container(String service) {
        return pod(service).at("/spec/containers/0");
    }

    @Test
    void aMisspeltFieldDeepInAPodIsRefused() {
        JsonNode deployment = CITY.get(Kind.Deployment, "grid-service").deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/securityContext"))
                .put("readOnlyRootFileSystem", true);
        assertThrows(JsonMappingException.class, () -> Schemas.check(deployment));
    }

    @Test
    void aNumberWhereAStringBelongsIsRefused() {
        JsonNode deployment = CITY.get(Kind.Deployment, "grid-service").deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0")).put("image", 1);
        assertThrows(JsonMappingException.class, () -> Schemas.check(deployment));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aPodHasNoMoreRightsThanItNeeds(String service) {
        JsonNode spec = pod(service).get("spec");
        JsonNode security = container(service).get("securityContext");
        assertAll(
                () -> assertTrue(spec.at("/securityContext/runAsNonRoot").asBoolean()),
                () -> assertEquals(10001, spec.at("/securityContext/runAsUser").asInt()),
                () -> assertEquals(
                        "RuntimeDefault",
                        spec.at("/securityContext/seccompProfile/type").asText()),
                () -> assertEquals(
                        "false", spec.path("automountServiceAccountToken").asText()),
                () -> assertTrue(security.get("readOnlyRootFilesystem").asBoolean()),
                () -> assertEquals(
                        "false", security.path("allowPrivilegeEscalation").asText()),
                () -> assertEquals(List.of("ALL"), texts(security.at("/capabilities/drop"))));
    }

    @ParameterizedTest
    @MethodSource("services")
    void startedLiveAndReadyAreThreeQuestions(String service) {
        JsonNode container = container(service);
        assertAll(
                () -> assertEquals(
                        "/q/health/started",
                        container.at("/startupProbe/httpGet/path").asText()),
                () -> assertEquals(
                        "/q/health/live",
                        container.at("/livenessProbe/httpGet/path").asText()),
                () -> assertEquals(
                        "/q/health/ready",
                        container.at("/readinessProbe/httpGet/path").asText()),
                () -> assertEquals(8080, container.at("/ports/0/containerPort").asInt()),
                () -> assertTrue(container.at("/resources/requests/cpu").isTextual()),
                () -> assertTrue(container.at("/resources/limits/memory").isTextual()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRolloutTakesNoCopyAwayBeforeItsSuccessorIsReady(String service) throws IOException {
        JsonNode spec = CITY.get(Kind.Deployment, service).get("spec");
        String kit = Files.readString(
                Manifests.repository("service-kit/runtime/src/main/resources/META-INF/microprofile-config.properties"));
        int shutdown = Integer.parseInt(kit.replaceAll("(?s).*\nquarkus\\.shutdown\\.timeout=(\\d+)s\n.*", "$1"));
        int preStop = container(service).at("/lifecycle/preStop/sleep/seconds").asInt();
        assertAll(
                () -> assertEquals(
                        "0", spec.at("/strategy/rollingUpdate/maxUnavailable").asText()),
                () -> assertTrue(preStop > 0),
                () -> assertTrue(
                        spec.at("/template/spec/terminationGracePeriodSeconds").asInt() > shutdown + preStop));
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatNamesAPodByItsLabelMeetsOne(String service) {
        String label = pod(service).at("/metadata/labels").path(LABEL).asText();
        JsonNode deployment = CITY.get(Kind.Deployment, service).get("spec");
        assertAll(
                () -> assertEquals(service, label),
                () -> assertEquals(
                        service,
                        deployment.at("/selector/matchLabels").path(LABEL).asText()),
                () -> assertEquals(
                        service,
                        CITY.get(Kind.Service, service)
                                .at("/spec/selector")
                                .path(LABEL)
                                .asText()),
                () -> assertEquals(
                        service,
                        CITY.get(Kind.PodDisruptionBudget, service)
                                .at("/spec/selector/matchLabels")
                                .path(LABEL)
                                .asText()),
                () -> each(deployment.at("/template/spec/topologySpreadConstraints"))
                        .forEach(spread -> assertEquals(
                                service,
                                spread.at("/labelSelector/matchLabels")
                                        .path(LABEL)
                                        .asText())));
    }

    @Test
    void eachServiceIsScaledByOneAutoscalerThatExists() {
        List<JsonNode> scalers = Stream.concat(
                        CITY.of(Kind.HorizontalPodAutoscaler).stream(), CITY.of(Kind.ScaledObject).stream())
                .toList();
        Set<String> scaled = new TreeSet<>();
        scalers.forEach(scaler ->
                assertTrue(scaled.add(scaler.at("/spec/scaleTargetRef/name").asText())));
        assertEquals(new TreeSet<>(Manifests.SERVICES), scaled);
        CITY.of(Kind.Deployment)
                .forEach(
                        deployment -> assertTrue(deployment.at("/spec/replicas").isMissingNode()));
        JsonNode lag = CITY.get(Kind.ScaledObject, "notification-service");
        assertEquals(
                "notification-service",
                lag.at("/spec/triggers/0/metadata/consumerGroup").asText());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyConfigMapThatIsNamedIsGeneratedAndEverySecretIsDocumented(String overlay) throws IOException {
        Manifests manifests = Manifests.of(overlay);
        Set<String> generated = new HashSet<>(manifests.names(Kind.ConfigMap));
        each(Manifests.kustomization(Manifests.folder("../base")).get("configMapGenerator"))
                .forEach(map -> generated.add(map.get("name").asText()));
        String readme = Files.readString(Manifests.repository("deploy/kubernetes/README.md"));
        Set<String> secrets = new TreeSet<>();
        List<JsonNode> everything = Stream.concat(
                        manifests.all().stream(),
                        each(Manifests.kustomization(Manifests.folder(overlay)).path("patches"))
                                .flatMap(patch ->
                                        Manifests.read(Manifests.folder(overlay)
                                                        .resolve(patch.get("path")
                                                                .asText()))
                                                .stream()))
                .toList();
        for (JsonNode document : everything) {
            document.findValues("configMapRef")
                    .forEach(
                            map -> assertTrue(generated.contains(map.get("name").asText()), map::toString));
            Stream.of("secretKeyRef", "passwordSecret", "usernameSecret", "accessKeyId", "secretAccessKey")
                    .flatMap(field -> document.findValues(field).stream())
                    .forEach(secret -> secrets.add(named(document, secret)));
            document.findValues("secretName").forEach(secret -> secrets.add(secret.asText()));
        }
        assertNotEquals(Set.of(), secrets);
        secrets.forEach(secret -> assertTrue(readme.contains("`" + secret + "`"), secret + " is not in README.md"));
        assertTrue(everything.stream()
                .noneMatch(document -> document.path("kind").asText().equals("Secret")));
    }

    private static String named(JsonNode document, JsonNode secret) {
        assertTrue(secret.path("name").isTextual(), () -> "A secret without a name in " + Manifests.name(document));
        return secret.get("name").asText();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPatchMeetsAResource(String overlay) {
        Manifests manifests = Manifests.of(overlay);
        each(Manifests.kustomization(Manifests.folder(overlay)).get("patches"))
                .flatMap(
                        patch -> Manifests.read(Manifests.folder(overlay)
                                        .resolve(patch.get("path").asText()))
                                .stream())
                .forEach(patch -> assertTrue(manifests.all().stream()
                        .anyMatch(document -> document.get("kind").equals(patch.get("kind"))
                                && Manifests.name(document).equals(Manifests.name(patch)))));
    }
}
