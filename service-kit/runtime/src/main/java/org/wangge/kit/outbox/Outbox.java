package org.wangge.kit.outbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.closing.ClosingStatement;
import org.wangge.kit.closing.Write;
import org.wangge.kit.event.Event;
import org.wangge.kit.event.Tombstone;
import org.wangge.kit.id.Ids;
import org.wangge.kit.json.OwnJson;

/**
 * Writes events into the transaction that makes them true; {@link OutboxRelay} carries them to Kafka after it commits.
 * They are part of the statement that closes the command, however many there are.
 */
@ApplicationScoped
public class Outbox {

    /** Longest body in bytes: below the megabyte a Kafka broker takes by default, with room for headers. */
    public static final int LONGEST_BODY = 900_000;

    private static final String APPEND = """
            insert into outbox (id, topic, key, schema, at, traceparent, body)
            select e.id, e.topic, e.key, e.schema, e.at, e.traceparent, e.body
            from rows from (jsonb_to_recordset(cast(:events as jsonb))
                as (id uuid, topic text, key uuid, schema smallint, at timestamptz, traceparent text, body text))
                with ordinality as e (id, topic, key, schema, at, traceparent, body, position)
            order by e.position""";

    private final ClosingStatement closing;
    private final OwnJson json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock;

    Outbox(
            ClosingStatement closing,
            OwnJson json,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            Clock clock) {
        this.closing = closing;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
    }

    /** Appends one event; see {@link #appendAll}. */
    public void append(Event event) {
        appendAll(List.of(event));
    }

    /**
     * Appends events in the given order. Throws {@link IllegalStateException} outside a transaction, where an event
     * could be told of something that never came true, and {@link IllegalArgumentException} for a body over
     * {@link #LONGEST_BODY}.
     */
    public void appendAll(List<? extends Event> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event can be appended only in a transaction");
        }
        if (events.isEmpty()) {
            return;
        }
        ArrayNode rows = waiting();
        if (rows.isEmpty()) {
            closing.add(() -> insertion(rows));
        }
        events.forEach(event -> addTo(rows, event));
    }

    /** This transaction's rows that are not written yet. */
    private ArrayNode waiting() {
        ArrayNode rows = (ArrayNode) transaction.getResource(Outbox.class);
        if (rows == null) {
            rows = JsonNodeFactory.instance.arrayNode();
            transaction.putResource(Outbox.class, rows);
            transaction.registerInterposedSynchronization(new RelayWaker(relay));
        }
        return rows;
    }

    private Write insertion(ArrayNode rows) {
        Write insertion = Write.of(APPEND, Map.of("events", json.text(rows)), rows.size());
        rows.removeAll();
        return insertion;
    }

    private void addTo(ArrayNode rows, Event event) {
        rows.addObject()
                .put("id", Ids.next().toString())
                .put("topic", event.topic())
                .put("key", event.key().toString())
                .put("schema", event.schema())
                .put("at", clock.instant().toString())
                .put("traceparent", PublishSpan.traceParent(Span.current()))
                .put("body", body(event));
    }

    private @Nullable String body(Event event) {
        if (event instanceof Tombstone) {
            return null;
        }
        String body = json.text(event);
        if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
            throw new IllegalArgumentException(
                    "The body of " + event.topic() + " " + event.key() + " is longer than " + LONGEST_BODY + " bytes");
        }
        return body;
    }
}
