package org.wangge.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wangge.embedded.SharedServers;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.id.Ids;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Sql;
import org.wangge.testing.Tokens;
import org.wangge.testing.Topics;

/**
 * Kills services at the points where something could be lost or told twice, reached from outside: a broker that is away,
 * an update or an insert that waits for a lock. The services are what is shipped; nothing in them knows of this.
 */
class KilledServiceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long GATE = 4_711;
    private static final UUID OFFICE = Ids.next();
    private static final String REPORTED = "issue-reported";
    private static final String RESIDENT = Tokens.of("resident", "resident");
    private static final String LEAD = Tokens.of("office-lead", "staff");

    private static final ServiceProcess ISSUES = new ServiceProcess(
            "issue-service",
            "killed_issue",
            Map.of(
                    "WANGGE_PHOTOS_DIRECTORY",
                    Path.of("target/photos").toAbsolutePath().toString()));

    /** Its dead consumers are missed soon. */
    private static final ServiceProcess NOTIFICATIONS = new ServiceProcess(
            "notification-service",
            "killed_notification",
            Map.of(
                    "WANGGE_SMTP_MOCK", "true",
                    "WANGGE_PERSONNEL_URL", "http://127.0.0.1:1",
                    "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "6000",
                    "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS", "1000"));

    @BeforeAll
    static void open() throws Exception {
        Topics.sendEvent("grids", OFFICE, JSON.readTree("""
                {"id": "%1$s", "version": 1, "office": "%1$s", "level": 1, "code": "KO", "name": "KO", "kind": "OFFICE",
                 "managingBody": "KO", "boundary": {"type": "MultiPolygon", "coordinates":
                 [[[[113.7, 34.7], [113.8, 34.7], [113.8, 34.8], [113.7, 34.7]]]]}}""".formatted(OFFICE)));
        UUID posting = Ids.next();
        Topics.sendEvent("postings", posting, JSON.readTree("""
                {"id": "%1$s", "version": 1, "office": "%2$s", "grid": "%2$s", "role": "LEAD", "from": "%3$s",
                 "firstSecretary": false, "person": "%4$s", "personName": "Lead", "occupation": "OFFICE_STAFF",
                 "account": "office-lead"}""".formatted(
                        posting, OFFICE, LocalDate.now(ZoneOffset.UTC).minusDays(9), Ids.next())));
        ISSUES.start();
        NOTIFICATIONS.start();
        try (Sql issues = new Sql("killed_issue")) {
            await().atMost(PATIENCE)
                    .until(() -> issues.number("select count(*) from grid_copy") == 1
                            && issues.number("select count(*) from posting_copy") == 1);
        }
        told(report());
    }

    @AfterAll
    static void end() throws InterruptedException {
        ISSUES.kill();
        NOTIFICATIONS.kill();
    }

    @Test
    void killed_between_commit_and_publish_the_event_arrives_and_takes_effect_once() throws Exception {
        UUID issue;
        SharedServers.stopKafka();
        try (Sql issues = new Sql("killed_issue")) {
            issue = report();
            assertEquals(1, issues.number("select count(*) from outbox_waiting where key = '" + issue + "'"));
            ISSUES.kill();
        } finally {
            SharedServers.startKafka();
        }
        assertEquals(0, Topics.ofKey(REPORTED, issue).size());
        ISSUES.start();
        told(issue);
        assertEquals(1, Topics.ofKey(REPORTED, issue).size());
        assertEquals(1, notifications(issue));
    }

    @Test
    void killed_between_publish_and_passing_the_event_comes_twice_and_takes_effect_once() throws Exception {
        UUID issue;
        try (Sql gate = new Sql("killed_issue")) {
            gate.run("create or replace function wait_at_gate() returns trigger language plpgsql as $$ begin "
                    + "perform pg_advisory_xact_lock(" + GATE + "); return new; end $$");
            gate.run("create trigger gate before update on outbox_cursor for each row execute function wait_at_gate()");
            gate.run("select pg_advisory_lock(" + GATE + ")");
            issue = report();
            Topics.awaitKey(REPORTED, issue, 1);
            await().until(() -> gate.number(waitingAtGate("count(*)")) == 1);
            ISSUES.kill();
            // The statement dies with its client, as it does where both are on one machine that loses power.
            gate.number(waitingAtGate("count(pg_terminate_backend(pid))"));
            await().until(() -> gate.number(waitingAtGate("count(*)")) == 0);
            gate.run("drop trigger gate on outbox_cursor");
            assertEquals(1, gate.number("select count(*) from outbox_waiting where key = '" + issue + "'"));
        }
        ISSUES.start();
        List<ConsumerRecord<String, byte[]>> published = Topics.awaitKey(REPORTED, issue, 2);
        assertEquals(
                1,
                published.stream()
                        .map(message -> IncomingEvent.of(message).id())
                        .distinct()
                        .count());
        told(issue);
        try (Sql issues = new Sql("killed_issue")) {
            await().until(() -> issues.number("select count(*) from outbox_waiting") == 0);
        }
        heardAll();
        assertEquals(1, notifications(issue));
    }

    @Test
    void a_consumer_killed_inside_its_transaction_hears_the_event_again_and_tells_it_once() throws Exception {
        UUID issue;
        try (Sql inboxes = new Sql("killed_notification")) {
            issue = killedWhileTelling(inboxes);
            inboxes.number(waitingToTell("count(pg_terminate_backend(pid))"));
            await().until(() -> inboxes.number(waitingToTell("count(*)")) == 0);
        }
        assertEquals(0, notifications(issue));
        NOTIFICATIONS.start();
        told(issue);
        heardAll();
        assertEquals(1, notifications(issue));
        assertEquals(List.of(), Topics.read("notification-service-dead-letters"));
    }

    /** PostgreSQL finishes a statement whose client is gone: the event is told before it is heard again. */
    @Test
    void a_consumer_killed_before_it_knows_that_it_told_hears_the_event_again_and_tells_it_once() throws Exception {
        UUID issue;
        try (Sql inboxes = new Sql("killed_notification")) {
            issue = killedWhileTelling(inboxes);
        }
        await().until(() -> notifications(issue) == 1);
        NOTIFICATIONS.start();
        heardAll();
        told(issue);
        assertEquals(1, notifications(issue));
        assertEquals(List.of(), Topics.read("notification-service-dead-letters"));
    }

    /**
     * Kills notification-service while the statement that tells a report waits for a lock.
     *
     * @param inboxes holds the lock until it is closed
     * @return the issue reported
     */
    private static UUID killedWhileTelling(Sql inboxes) throws Exception {
        inboxes.run("begin");
        inboxes.run("lock table notification in share mode");
        UUID issue = report();
        await().until(() -> inboxes.number(waitingToTell("count(*)")) == 1);
        NOTIFICATIONS.kill();
        return issue;
    }

    private static UUID report() throws Exception {
        HttpResponse<String> answer = ISSUES.send(
                "POST",
                "/v1/issues",
                RESIDENT,
                "{\"description\":\"Bricks on the fire lane\",\"grid\":\"" + OFFICE + "\"}");
        assertEquals(201, answer.statusCode(), answer.body());
        return UUID.fromString(JSON.readTree(answer.body()).path("id").asText());
    }

    /** Waits until the lead finds the issue in the inbox. */
    private static void told(UUID issue) {
        await("the lead is told of " + issue)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> {
                    HttpResponse<String> inbox = NOTIFICATIONS.get("/v1/notifications?limit=100", LEAD);
                    JsonNode found = JSON.readTree(inbox.body());
                    return inbox.statusCode() == 200 && found.toString().contains(issue.toString());
                });
    }

    private static long notifications(UUID issue) throws Exception {
        try (Sql inboxes = new Sql("killed_notification")) {
            return inboxes.number("select count(*) from notification n join told_event e on e.id = n.event "
                    + "where n.account = 'office-lead' and e.issue = '" + issue + "'");
        }
    }

    private static String waitingToTell(String what) {
        return "select " + what + " from pg_locks where not granted and relation = 'notification'::regclass";
    }

    private static String waitingAtGate(String what) {
        return "select " + what + " from pg_stat_activity where datname = current_database() "
                + "and wait_event_type = 'Lock' and wait_event = 'advisory' and query like 'update outbox_cursor%'";
    }

    /** Waits until notification-service has nothing more to hear. */
    private static void heardAll() {
        try (Admin kafka =
                Admin.create(Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers()))) {
            await("everything is heard").atMost(PATIENCE).until(() -> {
                Map<TopicPartition, OffsetAndMetadata> heard = kafka.listConsumerGroupOffsets("notification-service")
                        .partitionsToOffsetAndMetadata()
                        .get();
                return Topics.read(REPORTED).stream()
                        .map(message -> new TopicPartition(message.topic(), message.partition()))
                        .distinct()
                        .allMatch(partition -> isHeard(kafka, partition, heard.get(partition)));
            });
        }
    }

    private static boolean isHeard(Admin kafka, TopicPartition partition, @Nullable OffsetAndMetadata heard) {
        long end = kafka.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .offset();
        return heard != null && heard.offset() == end;
    }
}
