package org.wangge.faults.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;
import org.wangge.local.demo.reconcile.Fact;
import org.wangge.local.demo.reconcile.Told;
import org.wangge.testing.Sql;
import org.wangge.testing.Surroundings;
import org.wangge.testing.Topics;

/**
 * Reads what really is, all of one office: the databases of the two services and the issue topics.
 *
 * @param servers              where both are
 * @param issueDatabase        of issue-service, entered under a role of the same name
 * @param notificationDatabase likewise, of notification-service
 * @param group                notification-service's consumer group
 */
public record Stores(Surroundings servers, String issueDatabase, String notificationDatabase, String group) {

    /** Of the servers that a run of tests shares. */
    public Stores(String issueDatabase, String notificationDatabase, String group) {
        this(Surroundings.shared(), issueDatabase, notificationDatabase, group);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ENTRIES = """
            select e.issue, e.version, e.deed, e.by_account, e.from_state, e.to_state,
                   case e.deed when 'REPORT' then i.description else e.words end as words
            from ledger_entry e left join issue i on i.id = e.issue where e.office = ? order by e.issue, e.version""";

    private static final String ISSUES = "select id, version, state, rework from issue where office = ?";

    private static final String WAITING =
            "select id, topic, key from outbox_waiting where cast(body as jsonb) ->> 'office' = cast(? as text) order by seq";

    private static final String FIRST_ANSWERS = """
            select account, key, cast(body as jsonb) ->> 'id' as issue from idempotency
            where cast(body as jsonb) ->> 'office' = cast(? as text)""";

    private static final String TOLD = """
            select n.account, n.sequence, n.event, e.type, e.issue, e.issue_version
            from notification n left join (select distinct * from told_event) e on e.id = n.event
            where n.office = ? order by n.account, n.sequence""";

    /** Reads everything once all has come to rest, and checks it against what the clients saw. */
    public List<Finding> check(History history, UUID office, Duration patience) throws SQLException {
        awaitRest(patience);
        return check(history, office);
    }

    /** As they are now, at rest or not. */
    public List<Finding> check(History history, UUID office) throws SQLException {
        return HistoryChecker.check(history, ledger(office), wire(office), inboxes(office));
    }

    /** Waits until the outbox is empty and notification-service has heard all there is on Kafka. */
    public void awaitRest(Duration patience) {
        Rest.await(servers, issueDatabase, group, patience);
    }

    public Ledger ledger(UUID office) throws SQLException {
        try (Sql sql = new Sql(servers.postgres(), issueDatabase)) {
            return new Ledger(
                    sql.list(ENTRIES, Stores::entry, office),
                    sql.list(
                            ISSUES,
                            row -> new Ledger.Issue(
                                    id(row, "id"),
                                    row.getLong("version"),
                                    State.valueOf(row.getString("state")),
                                    row.getInt("rework")),
                            office),
                    sql.list(
                            WAITING,
                            row -> new Ledger.Waiting(id(row, "id"), row.getString("topic"), id(row, "key")),
                            office),
                    sql.list(
                            FIRST_ANSWERS,
                            row -> new Ledger.FirstAnswer(
                                    row.getString("account"),
                                    row.getString("key"),
                                    UUID.fromString(row.getString("issue"))),
                            office));
        }
    }

    public Wire wire(UUID office) {
        return new Wire(Arrays.stream(Deed.values())
                .map(Deed::topic)
                .flatMap(topic -> Topics.read(topic).stream())
                .flatMap(message -> message(message, office))
                .toList());
    }

    public Inboxes inboxes(UUID office) throws SQLException {
        try (Sql sql = new Sql(servers.postgres(), notificationDatabase)) {
            return new Inboxes(
                    sql.list("select event from inbox", row -> id(row, "event")),
                    sql.list(
                            TOLD,
                            row -> new Inboxes.Told(
                                    row.getString("account"),
                                    row.getLong("sequence"),
                                    id(row, "event"),
                                    row.getString("type"),
                                    row.getObject("issue", UUID.class),
                                    row.getLong("issue_version")),
                            office));
        }
    }

    private static Ledger.Entry entry(ResultSet row) throws SQLException {
        return new Ledger.Entry(
                id(row, "issue"),
                row.getLong("version"),
                Deed.valueOf(row.getString("deed")),
                row.getString("by_account"),
                state(row.getString("from_state")),
                State.valueOf(row.getString("to_state")),
                row.getString("words"));
    }

    /** What cannot be read is nobody's event here: where one was due, it is missed. */
    private static Stream<Wire.Message> message(ConsumerRecord<String, byte[]> message, UUID office) {
        try {
            IncomingEvent event = IncomingEvent.of(message);
            JsonNode body = event.read(JSON, JsonNode.class);
            return body.path("office").asText().equals(office.toString())
                    ? Stream.of(message(message, event, body))
                    : Stream.empty();
        } catch (UnreadableEvent poison) {
            return Stream.empty();
        }
    }

    private static Wire.Message message(ConsumerRecord<String, byte[]> message, IncomingEvent event, JsonNode body) {
        return new Wire.Message(
                message.topic(),
                message.partition(),
                message.offset(),
                message.timestamp(),
                event.id(),
                event.subject(),
                body.path("issueVersion").asLong(),
                State.valueOf(body.path("state").asText()),
                Told.of(new Fact(event.id().toString(), message.topic(), body)),
                new String(message.value(), StandardCharsets.UTF_8));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable State state(@Nullable String name) {
        return name == null ? null : State.valueOf(name);
    }
}
