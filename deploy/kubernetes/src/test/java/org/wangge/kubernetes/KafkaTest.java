package org.wangge.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wangge.kubernetes.Manifests.each;
import static org.wangge.kubernetes.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wangge.kubernetes.Manifests.Kind;

/** Topics are those of the contract and of the local stack; each service may write and read its own, and nothing else. */
class KafkaTest {

    private static final int PARTITIONS = 12;
    private static final Manifests CITY = Manifests.of("city");
    private static final JsonNode CONTRACT =
            Manifests.read(Manifests.repository("docs/asyncapi.yaml")).get(0);

    static List<String> services() {
        return Manifests.SERVICES;
    }

    private static Set<String> local(String list) throws IOException {
        String source =
                Files.readString(Manifests.repository("deploy/local/src/main/java/org/wangge/local/stack/Topics.java"));
        String names = source.replaceAll("(?s).*" + list + " = List\\.of\\((.*?)\\);.*", "$1");
        return Pattern.compile("\"([^\"]+)\"")
                .matcher(names)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> topics(String policy, int partitions) {
        return CITY.of(Kind.KafkaTopic).stream()
                .filter(topic ->
                        topic.at("/spec/config").path("cleanup.policy").asText().equals(policy))
                .filter(topic -> topic.at("/spec/partitions").asInt() == partitions)
                .map(Manifests::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTopicsAreThoseOfTheLocalStackWithTheContractsPartitions() throws IOException {
        assertEquals(local("STATES"), topics("compact", PARTITIONS));
        assertEquals(local("FACTS"), topics("delete", PARTITIONS));
        assertEquals(local("DEAD_LETTERS"), topics("delete", 1));
        Set<String> contract = each(CONTRACT.get("channels"))
                .map(channel -> channel.get("address").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> events = new TreeSet<>(topics("delete", PARTITIONS));
        events.addAll(topics("compact", PARTITIONS));
        assertEquals(contract, events);
        each(CONTRACT.get("channels"))
                .forEach(channel -> assertEquals(
                        PARTITIONS, channel.at("/bindings/kafka/partitions").asInt()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceMayWriteWhatItPublishesAndReadWhatItHears(String service) throws IOException {
        Properties settings = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Manifests.repository(service + "/src/main/resources/application.properties"))) {
            settings.load(reader);
        }
        Set<String> hears = values(settings, "mp\\.messaging\\.incoming\\.[^.]+\\.topics?");
        Set<String> groups = values(settings, "mp\\.messaging\\.incoming\\.[^.]+\\.group\\.id");
        Set<String> writes = values(settings, ".*\\.dead-letter-queue\\.topic");
        writes.addAll(published(service));
        assertEquals(hears, allowed(service, "topic", "Read"));
        assertEquals(groups, allowed(service, "group", "Read"));
        assertEquals(writes, allowed(service, "topic", "Write"));
        assertFalse(writes.isEmpty());
        each(CITY.get(Kind.KafkaUser, service).at("/spec/authorization/acls"))
                .forEach(acl ->
                        assertEquals("literal", acl.at("/resource/patternType").asText()));
    }

    private static Set<String> published(String service) {
        return switch (service) {
            case "grid-service" -> Set.of("grids");
            case "personnel-service" -> Set.of("postings");
            case "issue-service" -> topics("delete", PARTITIONS);
            default -> Set.of();
        };
    }

    private static Set<String> values(Properties settings, String key) {
        return settings.stringPropertyNames().stream()
                .filter(name -> name.matches(key))
                .flatMap(name -> Arrays.stream(settings.getProperty(name).split(",", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> allowed(String user, String type, String operation) {
        return each(CITY.get(Kind.KafkaUser, user).at("/spec/authorization/acls"))
                .filter(acl -> acl.at("/resource/type").asText().equals(type))
                .filter(acl -> texts(acl.get("operations")).contains(operation))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theAutoscalersUserReadsAndWritesNothing() {
        assertEquals(Set.of(), allowed("kafka-lag", "topic", "Read"));
        assertEquals(Set.of(), allowed("kafka-lag", "topic", "Write"));
        assertEquals(Set.of("notification-service"), allowed("kafka-lag", "group", "Describe"));
        assertTrue(allowed("kafka-lag", "topic", "Describe")
                .containsAll(allowed("notification-service", "topic", "Read")));
    }
}
