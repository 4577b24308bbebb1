package org.wangge.notification.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wangge.kit.id.Ids;
import org.wangge.notification.Database;
import org.wangge.notification.DeliveryLog;
import org.wangge.notification.Happening;
import org.wangge.notification.Mailbox;
import org.wangge.notification.NeighbourPorts;
import org.wangge.notification.rule.Rule;
import org.wangge.testing.Topics;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class IssueEventsTest {

    private static final String DEAD_LETTERS = "notification-service-dead-letters";

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @AfterEach
    void mend() {
        BrokenDeliveries.mend(database);
    }

    @ParameterizedTest
    @EnumSource
    void an_event_delivered_three_times_is_told_once(Rule rule) throws IOException {
        ObjectNode sample = sample(rule);
        UUID id = Ids.next();
        UUID issue = Ids.next();
        sample.put("issue", issue.toString());
        for (int delivery = 1; delivery <= 3; delivery++) {
            Topics.sendEvent(id, rule.topic(), issue, sample);
        }
        awaitEverythingBefore(rule.topic(), issue);

        assertTrue(database.hasHeard(id));
        long told = database.number("select count(*) from notification where event = '" + id + "'");
        assertEquals(rule.told().size(), told);
        assertEquals(2L * told, DeliveryLog.ofIssue(issue).size());
    }

    @Test
    void everybody_is_told_in_order_and_the_log_says_why() {
        Mailbox assignee = Mailbox.ofSomebody();
        UUID lead = Ids.next();
        Happening assigned = Happening.of("issue-assigned")
                .assignee(assignee.account(), Ids.next())
                .leadWithoutAccount(lead)
                .send();
        Map<String, Object> notification = assignee.await(1).get(0);
        assertEquals(assigned.id().toString(), notification.get("event"));
        assertEquals("issue-assigned", notification.get("eventType"));
        assertEquals("ASSIGNEE", notification.get("as"));
        assertEquals("问题 2026-000123 派您处置", notification.get("title"));

        List<Map<String, Object>> log = DeliveryLog.ofIssue(assigned.issue());
        assertEquals(
                List.of(
                        "LEAD EMAIL SKIPPED NO_ACCOUNT",
                        "LEAD INBOX SKIPPED NO_ACCOUNT",
                        "ASSIGNEE EMAIL SKIPPED NOT_WANTED",
                        "ASSIGNEE INBOX SENT null"),
                log.stream()
                        .map(row -> row.get("as") + " " + row.get("channel") + " " + row.get("status") + " "
                                + row.get("reason"))
                        .sorted(Comparator.comparing((String row) -> row.startsWith("LEAD") ? 0 : 1)
                                .thenComparing(row -> row))
                        .toList());
    }

    @Test
    void a_broken_event_is_dead_lettered_and_the_next_one_handled() {
        UUID issue = Ids.next();
        Mailbox reporter = Mailbox.ofSomebody();
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", Ids.next().toString(),
                "ce_type", "org.wangge.issue-claimed.v1",
                "ce_source", "/test",
                "ce_subject", issue.toString(),
                "ce_time", "2026-11-23T02:00:00Z"));
        Topics.send("issue-claimed", issue, headers, "{\"issue\": nonsense".getBytes(UTF_8));
        Topics.send("issue-claimed", issue, headers, "{\"issue\": null}".getBytes(UTF_8));
        Topics.send("issue-claimed", issue, headers, null);
        Topics.send("issue-claimed", issue, Map.of(), "{}".getBytes(UTF_8));
        headers.put("ce_type", "org.wangge.issue-claimed.v9");
        Topics.send("issue-claimed", issue, headers, "{}".getBytes(UTF_8));
        Happening claimed = Happening.of("issue-claimed").with("issue", issue).reporter(reporter.account());
        Topics.sendEvent("issue-claimed", issue, claimed.body());

        assertEquals(issue.toString(), reporter.await(1).get(0).get("issue"));
        List<ConsumerRecord<String, byte[]>> dead = Topics.awaitKey(DEAD_LETTERS, issue, 5);
        assertEquals(5, dead.size());
        for (ConsumerRecord<String, byte[]> letter : dead) {
            assertFalse(header(letter, "dead-letter-reason").isBlank());
            assertEquals("issue-claimed", header(letter, "dead-letter-topic"));
        }
        assertTrue(dead.stream()
                .anyMatch(letter -> header(letter, "dead-letter-reason").contains("no event this service knows")));
    }

    @Test
    void a_transaction_that_broke_off_in_the_middle_is_done_again_and_tells_once() {
        BrokenDeliveries.times(database, 2);
        Mailbox reporter = Mailbox.ofSomebody();
        Happening voided =
                Happening.of("issue-voided").reporter(reporter.account()).send();
        assertEquals(1, reporter.await(1).size());
        assertEquals(2, DeliveryLog.ofIssue(voided.issue()).size());
        assertEquals(3, BrokenDeliveries.tried(database));
        assertEquals(List.of(), Topics.ofKey(DEAD_LETTERS, voided.issue()));
    }

    @Test
    void what_cannot_be_applied_is_dead_lettered_after_its_tries_and_leaves_nothing() {
        BrokenDeliveries.times(database, 5);
        Mailbox reporter = Mailbox.ofSomebody();
        Happening unlucky =
                Happening.of("issue-voided").reporter(reporter.account()).send();
        ConsumerRecord<String, byte[]> letter =
                Topics.awaitKey(DEAD_LETTERS, unlucky.issue(), 1).get(0);
        assertTrue(header(letter, "dead-letter-reason").contains("broken on purpose")
                || header(letter, "dead-letter-cause").contains("broken on purpose"));
        assertFalse(database.hasHeard(unlucky.id()));
        assertEquals(List.of(), reporter.all());
        assertEquals(List.of(), DeliveryLog.ofIssue(unlucky.issue()));

        unlucky.send();
        assertEquals(1, reporter.await(1).size());
    }

    @Test
    void more_than_there_is_room_for_waits_at_the_broker_and_is_told_in_the_end() throws SQLException {
        UUID office = Ids.next();
        int events = 2 * Gathering.ROOM;
        List<ProducerRecord<String, byte[]>> many = Stream.generate(() -> Happening.of("issue-claimed")
                        .reporter("resident")
                        .with("office", office)
                        .outgoing())
                .limit(events)
                .toList();
        try (Connection gate = database.connect();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("lock table told_event in access exclusive mode");
            Topics.send(many);
            gate.commit();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        database.number("select count(*) from told_event where office = '" + office + "'") == events);
    }

    /** Waits until a later event of the same partition has been heard. */
    private void awaitEverythingBefore(String topic, UUID issue) {
        Happening last = Happening.of(topic).with("issue", issue);
        UUID marker = Topics.sendEvent(topic, issue, last.body());
        await().atMost(Duration.ofSeconds(30)).until(() -> database.hasHeard(marker));
    }

    private ObjectNode sample(Rule rule) throws IOException {
        try (InputStream sample =
                Objects.requireNonNull(getClass().getResourceAsStream("/samples/" + rule.topic() + ".v1.json"))) {
            return (ObjectNode) json.readTree(sample);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return letter.headers().lastHeader(name) == null
                ? ""
                : new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
