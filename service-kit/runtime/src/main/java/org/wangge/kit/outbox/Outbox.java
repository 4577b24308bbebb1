package org.wangge.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.Event;
import org.wangge.kit.event.Tombstone;
import org.wangge.kit.id.Ids;

/**
 * Writes events into the transaction that makes them true; {@link OutboxRelay} carries them to Kafka after it commits.
 * One statement however many events there are.
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

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock;

    Outbox(
            EntityManager entities,
            ObjectMapper mapper,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            Clock clock) {
        this.entities = entities;
        this.mapper = mapper;
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
        entities.createNativeQuery(APPEND).setParameter("events", rows(events)).executeUpdate();
        transaction.registerInterposedSynchronization(new RelayWaker(relay));
    }

    private String rows(List<? extends Event> events) {
        ArrayNode rows = mapper.createArrayNode();
        Instant now = clock.instant();
        String trace = PublishSpan.traceParent(Span.current());
        for (Event event : events) {
            rows.addObject()
                    .put("id", Ids.next().toString())
                    .put("topic", event.topic())
                    .put("key", event.key().toString())
                    .put("schema", event.schema())
                    .put("at", now.toString())
                    .put("traceparent", trace)
                    .put("body", body(event));
        }
        return write(rows);
    }

    private @Nullable String body(Event event) {
        if (event instanceof Tombstone) {
            return null;
        }
        String body = write(event);
        if (body.getBytes(StandardCharsets.UTF_8).length > LONGEST_BODY) {
            throw new IllegalArgumentException(
                    "The body of " + event.topic() + " " + event.key() + " is longer than " + LONGEST_BODY + " bytes");
        }
        return body;
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + value.getClass(), notJson);
        }
    }
}
