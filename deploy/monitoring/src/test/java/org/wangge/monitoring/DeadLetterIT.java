package org.wangge.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangge.kit.event.CloudEventHeaders;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Topics;

/** An event nobody can read: it is counted, and the log says so in JSON, with its trace and without personal data. */
class DeadLetterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PHONE = "13812345678";

    @ParameterizedTest
    @CsvSource({
        "personnel-service, grids",
        "issue-service, grids",
        "issue-service, postings",
        "notification-service, issue-voided"
    })
    void is_counted_by_service(String service, String topic) {
        await(service + " measures").atMost(PATIENCE).until(() -> deadLetters(service) >= 0);
        double before = deadLetters(service);
        UUID key = poison(topic, UUID.randomUUID().toString().replace("-", ""));
        await(service + " counts a dead letter").atMost(PATIENCE).until(() -> deadLetters(service) > before);
        List<ConsumerRecord<String, byte[]>> kept = Topics.awaitKey(service + "-dead-letters", key, 1);
        assertEquals(1, kept.size());
        Set<String> headers =
                Arrays.stream(kept.get(0).headers().toArray()).map(Header::key).collect(Collectors.toSet());
        assertTrue(headers.containsAll(Set.of(CloudEventHeaders.ID, "dead-letter-reason")), headers::toString);
    }

    @Test
    void is_logged_as_json_with_its_trace_and_masked() {
        Services.get("notification-service");
        String trace = UUID.randomUUID().toString().replace("-", "");
        poison("issue-voided", trace);
        JsonNode line = await("a line of the trace")
                .atMost(PATIENCE)
                .until(
                        () -> Services.log("notification-service").stream()
                                .filter(text -> text.contains("is dead-lettered"))
                                .map(DeadLetterIT::json)
                                .filter(read -> read.at("/mdc/traceId").asText().equals(trace))
                                .toList(),
                        lines -> !lines.isEmpty())
                .get(0);
        assertEquals("ERROR", line.path("level").asText());
        assertTrue(line.toString().contains("138****5678"), line::toString);
    }

    @Test
    void no_service_logs_a_line_that_is_not_json_or_tells_the_number() {
        is_logged_as_json_with_its_trace_and_masked();
        for (String service : Services.NAMES) {
            List<String> lines = Services.log(service);
            assertFalse(lines.isEmpty(), service);
            for (String line : lines) {
                json(line);
                assertFalse(line.contains(PHONE), line);
            }
        }
    }

    private static UUID poison(String topic, String trace) {
        UUID key = Ids.next();
        Topics.send(
                topic,
                key,
                Map.of(
                        CloudEventHeaders.SPEC_VERSION,
                        "1.0",
                        CloudEventHeaders.ID,
                        Ids.next().toString(),
                        CloudEventHeaders.TYPE,
                        "call " + PHONE,
                        CloudEventHeaders.SOURCE,
                        "/test",
                        CloudEventHeaders.SUBJECT,
                        key.toString(),
                        CloudEventHeaders.TIME,
                        Instant.now().toString(),
                        CloudEventHeaders.TRACE_PARENT,
                        "00-" + trace + "-00f067aa0ba902b7-01"),
                ("{\"call\": \"" + PHONE + "\"").getBytes(UTF_8));
        return key;
    }

    private static double deadLetters(String service) {
        return Exposed.of(List.of(Services.measures(service)))
                .sum(Query.of("wangge_dead_letters_events{topic=\"" + service + "-dead-letters\"}")
                        .selectors()
                        .get(0));
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException text) {
            throw new AssertionError("Not JSON: " + line, text);
        }
    }
}
