package org.wangge.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wangge.kit.NoteResource.NoteWritten;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.Tombstone;
import org.wangge.kit.outbox.Outbox;
import org.wangge.kit.outbox.OutboxRelay;
import org.wangge.testing.Broker;
import org.wangge.testing.Topics;

@QuarkusTest
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper mapper;

    @AfterEach
    void relayGoesOn() {
        relay.resume();
    }

    private void write(UUID note, int number) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(new NoteWritten(note, "n" + number)));
    }

    private List<String> texts(List<ConsumerRecord<String, byte[]>> messages) {
        List<String> texts = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            texts.add(IncomingEvent.of(message).read(mapper, NoteWritten.class).text());
        }
        return texts;
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from outbox_waiting")
                                .getSingleResult())
                        .longValue());
    }

    private void awaitEmpty() {
        Awaitility.await().until(() -> waiting() == 0);
    }

    @Test
    void an_event_arrives_as_a_cloud_event_and_waits_no_longer() {
        UUID note = UUID.randomUUID();
        Instant before = Instant.now();
        write(note, 1);
        ConsumerRecord<String, byte[]> message =
                Topics.awaitKey("note-written", note, 1).get(0);
        IncomingEvent event = IncomingEvent.of(message);
        assertEquals("org.wangge.note-written.v1", event.type());
        assertEquals("/kit-test", event.source());
        assertEquals(note, event.subject());
        assertTrue(!event.time().isBefore(before.minusMillis(1)));
        assertEquals(
                "application/json",
                new String(message.headers().lastHeader("content-type").value(), UTF_8));
        awaitEmpty();
    }

    @Test
    void outside_a_transaction_it_refuses() {
        assertThrows(IllegalStateException.class, () -> outbox.append(new NoteWritten(UUID.randomUUID(), "n")));
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        UUID never = UUID.randomUUID();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.append(new NoteWritten(never, "n1"));
                    throw new IllegalStateException("changed my mind");
                }));
        UUID after = UUID.randomUUID();
        write(after, 1);
        Topics.awaitKey("note-written", after, 1);
        assertEquals(List.of(), Topics.ofKey("note-written", never));
    }

    @Test
    void a_tombstone_has_no_body() {
        UUID note = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(new Tombstone("note-state", note)));
        assertTrue(
                IncomingEvent.of(Topics.awaitKey("note-state", note, 1).get(0)).isTombstone());
    }

    @Test
    void killed_between_commit_and_publish_the_event_arrives_when_the_service_is_back() throws InterruptedException {
        relay.pause();
        UUID note = UUID.randomUUID();
        write(note, 1);
        assertEquals(1, waiting());
        relay.resume();
        assertEquals(List.of("n1"), texts(Topics.awaitKey("note-written", note, 1)));
        awaitEmpty();
    }

    @Test
    void killed_between_publish_and_passing_the_event_comes_again_under_the_same_id() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                create or replace function hold_cursor() returns trigger language plpgsql as
                                $$ begin raise exception 'cannot pass'; end $$""").executeUpdate());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "create trigger hold before update on outbox_cursor for each row execute function hold_cursor()")
                        .executeUpdate());
        UUID note = UUID.randomUUID();
        write(note, 1);
        List<ConsumerRecord<String, byte[]>> messages = Topics.awaitKey("note-written", note, 2);
        assertEquals(1, waiting());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("drop trigger hold on outbox_cursor")
                        .executeUpdate());
        assertEquals(
                1,
                messages.stream()
                        .map(message -> IncomingEvent.of(message).id())
                        .distinct()
                        .count());
        awaitEmpty();
    }

    @Test
    void while_kafka_is_away_writes_go_on_and_order_is_kept() throws InterruptedException {
        UUID note = UUID.randomUUID();
        write(note, 0);
        Topics.awaitKey("note-written", note, 1);
        Broker.stop();
        try {
            IntStream.rangeClosed(1, 40).forEach(number -> write(note, number));
            assertTrue(waiting() > 0);
        } finally {
            Broker.start();
        }
        List<String> arrived = Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> texts(Topics.ofKey("note-written", note)), texts -> texts.contains("n40"));
        assertEquals(
                IntStream.rangeClosed(0, 40).mapToObj(number -> "n" + number).toList(),
                arrived.stream().distinct().toList());
    }

    @Test
    void it_survives_the_loss_of_its_database_connection() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                select count(pg_terminate_backend(pid)) from pg_locks
                                where locktype = 'advisory' and pid <> pg_backend_pid()""").getSingleResult());
        UUID note = UUID.randomUUID();
        write(note, 1);
        assertEquals(List.of("n1"), texts(Topics.awaitKey("note-written", note, 1)));
        awaitEmpty();
    }
}
