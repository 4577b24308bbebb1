package org.wangge.notification.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<List<KafkaRecordBatch<String, byte[]>>> told = new ArrayList<>();
    private final Deque<KafkaRecordBatch<String, byte[]>> polledMeanwhile = new ArrayDeque<>();
    private CompletableFuture<Void> known = CompletableFuture.completedFuture(null);
    private final Gathering gathering = new Gathering(work::add, together -> {
        told.add(together);
        while (!polledMeanwhile.isEmpty()) {
            add(polledMeanwhile.remove());
        }
        return known;
    });

    @Test
    void what_is_polled_while_some_is_told_is_told_together_in_its_order() {
        KafkaRecordBatch<String, byte[]> first = polled(1);
        KafkaRecordBatch<String, byte[]> second = polled(2);
        KafkaRecordBatch<String, byte[]> third = polled(1);
        polledMeanwhile.addAll(List.of(second, third));
        add(first);
        work.remove().run();
        assertEquals(List.of(List.of(first), List.of(second, third)), told);
        assertTrue(work.isEmpty(), "no second worker for one consumer");

        KafkaRecordBatch<String, byte[]> later = polled(1);
        add(later);
        work.remove().run();
        assertEquals(List.of(later), told.get(2));
    }

    @Test
    void what_is_too_much_for_one_transaction_goes_into_the_next() {
        KafkaRecordBatch<String, byte[]> full = polled(Gathering.MOST_AT_ONCE);
        KafkaRecordBatch<String, byte[]> rest = polled(1);
        add(full);
        add(rest);
        work.remove().run();
        assertEquals(List.of(List.of(full), List.of(rest)), told);
    }

    @Test
    void no_more_are_taken_than_there_is_room_for() {
        int most = Gathering.ROOM / Gathering.MOST_AT_ONCE;
        CompletableFuture<Void> taken = add(polled(Gathering.MOST_AT_ONCE));
        for (int i = 1; i < most; i++) {
            assertTrue(taken.isDone());
            taken = add(polled(Gathering.MOST_AT_ONCE));
        }
        assertFalse(taken.isDone());
        assertThrows(IllegalStateException.class, () -> add(polled(1)), "whoever waits for room would be forgotten");
        work.remove().run();
        assertTrue(taken.isDone());
        assertEquals(most, told.size());
    }

    @Test
    void nothing_more_is_heard_once_telling_or_acknowledging_has_failed() {
        known = CompletableFuture.failedFuture(new IllegalStateException("no broker"));
        add(polled(1));
        work.remove().run();
        CompletionException failed =
                assertThrows(CompletionException.class, () -> add(polled(1)).join());
        assertEquals("java.lang.IllegalStateException: no broker", failed.getMessage());
        assertTrue(work.isEmpty());
    }

    private CompletableFuture<Void> add(KafkaRecordBatch<String, byte[]> polled) {
        return gathering.add(polled).toCompletableFuture();
    }

    private static KafkaRecordBatch<String, byte[]> polled(int events) {
        Batch batch = new Batch(new ObjectMapper(), () -> true);
        for (int i = 0; i < events; i++) {
            batch.withNonsense();
        }
        return batch.delivered();
    }
}
