package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.wangge.kit.outbox.OutboxRelay;
import org.wangge.testing.Broker;
import org.wangge.testing.DatabaseOutage;
import org.wangge.testing.Tokens;
import org.wangge.testing.Topics;

/** What operators see of a service. */
@QuarkusTest
class WatchTest {

    private static final Duration AWAY = Duration.ofSeconds(60);

    @Inject
    OutboxRelay relay;

    @Test
    void durations_are_counted_in_buckets_by_route_and_never_by_id() {
        String id = UUID.randomUUID().toString();
        given().auth().oauth2(Tokens.of("reader", "resident")).get("/v1/notes/" + id);
        given().get("/v1/notes/" + id).then().statusCode(401);
        given().get("/v1/nothing/" + id);
        given().body(new byte[3_000_000]).post("/v1/nothing/" + id).then().statusCode(413);
        String exposed = given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(not(containsString(id)))
                .extract()
                .asString();
        assertExposed(exposed, "http_server_requests_seconds_bucket{", "uri=\"/v1/notes/{id}\"", "le=\"0.25\"");
        assertExposed(exposed, "http_server_requests_seconds_count{", "uri=\"/v1/notes/{id}\"", "status=\"401\"");
    }

    private static void assertExposed(String exposed, String measure, String... tags) {
        assertTrue(
                exposed.lines()
                        .anyMatch(line ->
                                line.startsWith(measure) && Arrays.stream(tags).allMatch(line::contains)),
                exposed);
    }

    @Test
    void what_waits_in_the_outbox_is_counted_and_its_age_told() throws InterruptedException {
        relay.pause();
        try {
            write("waits");
            await().until(() -> measured("wangge_outbox_events") >= 1 && measured("wangge_outbox_age_seconds") > 0);
        } finally {
            relay.resume();
        }
        await().until(() -> measured("wangge_outbox_events") == 0 && measured("wangge_outbox_age_seconds") == 0);
    }

    @Test
    void an_event_bears_the_trace_of_the_request_that_made_it_true() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String id = given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .auth()
                .oauth2(Tokens.of("writer", "resident"))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"traced\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        byte[] borne = Topics.awaitKey("note-written", UUID.fromString(id), 1)
                .get(0)
                .headers()
                .lastHeader("traceparent")
                .value();
        assertEquals(trace, new String(borne, StandardCharsets.US_ASCII).split("-")[1]);
    }

    @Test
    void whatever_is_logged_is_masked() {
        Handler[] handlers = InitialConfigurator.DELAYED_HANDLER.getHandlers();
        assertTrue(handlers.length > 0);
        for (Handler handler : handlers) {
            if (handler.getFormatter() != null) {
                String line = handler.getFormatter()
                        .format(new ExtLogRecord(org.jboss.logmanager.Level.INFO, "rang 13812345678", "test"));
                assertTrue(line.contains("138****5678"), line);
                assertFalse(line.contains("13812345678"), line);
            }
        }
    }

    @Test
    void how_far_consumers_are_behind_is_counted_by_group_and_topic() throws Exception {
        for (int i = 0; i < 3; i++) {
            Topics.sendEvent("note-heard", UUID.randomUUID(), "heard");
        }
        await().until(() -> lag("note-heard") == 3 && lag("note-never-written") == 0);
        assertEquals(0, done("note-heard"));

        // The first partition that has something, as its consumer would.
        ConsumerRecord<String, byte[]> first = Topics.read("note-heard").get(0);
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", System.getProperty("kafka.bootstrap.servers")))) {
            TopicPartition partition = new TopicPartition(first.topic(), first.partition());
            kafka.alterConsumerGroupOffsets("kit-test", Map.of(partition, new OffsetAndMetadata(first.offset() + 1)))
                    .all()
                    .get();
        }
        await().until(() -> lag("note-heard") == 2 && done("note-heard") == 1);
    }

    @Test
    void what_was_dead_lettered_is_counted_by_topic() {
        String measure = "wangge_dead_letters_events{topic=\"note-dead-letters\"}";
        await().until(() -> measured(measure) == 0);
        Topics.sendEvent("note-dead-letters", UUID.randomUUID(), "unreadable");
        await().until(() -> measured(measure) == 1);
    }

    @Test
    void while_kafka_is_away_nobody_says_how_far_consumers_are_behind() {
        await().until(() -> lag("note-never-written") == 0);
        Broker.stop();
        try {
            await().atMost(AWAY).until(() -> Double.isNaN(lag("note-never-written")));
        } finally {
            Broker.start();
        }
        await().atMost(AWAY).until(() -> lag("note-never-written") == 0);
    }

    @Test
    void whether_the_database_answers_is_told() throws SQLException {
        await().until(() -> measured("wangge_database_up") == 1);
        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            await().atMost(AWAY).until(() -> measured("wangge_database_up") == 0);
            await().atMost(AWAY).until(() -> Double.isNaN(measured("wangge_outbox_events")));
        }
        await().atMost(AWAY).until(() -> measured("wangge_database_up") == 1);
    }

    @Test
    void the_pool_of_connections_is_measured() {
        assertTrue(measured("agroal_awaiting_count") >= 0);
        assertTrue(measured("agroal_active_count") >= 0);
    }

    private static double lag(String topic) {
        return measured("wangge_consumer_lag_events{group=\"kit-test\",topic=\"" + topic + "\"}");
    }

    private static double done(String topic) {
        return measured("wangge_consumer_done_events{group=\"kit-test\",topic=\"" + topic + "\"}");
    }

    private static void write(String text) {
        given().auth()
                .oauth2(Tokens.of("writer", "resident"))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201);
    }

    private static double measured(String gauge) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(gauge + " ") || line.startsWith(gauge + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }
}
