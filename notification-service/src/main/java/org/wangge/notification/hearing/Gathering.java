package org.wangge.notification.hearing;

import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer polls, in its order. While a worker tells some of it, what is polled meanwhile gathers, and is told together when he is
 * done: the longer telling takes, the more is told at once.
 */
final class Gathering {

    private static final Logger LOG = Logger.getLogger(Gathering.class);

    /** Told at once; a poll may bring somewhat more, and is not taken apart. */
    static final int MOST_AT_ONCE = 500;

    /** So many events may wait here before no more are taken; the connector then lets them wait at the broker. */
    static final int ROOM = 2_000;

    /** What is done with polls that are told together. */
    interface Tell {

        /** Returns when everything is told or refused; the stage is done when the connector knows. */
        CompletionStage<Void> of(List<KafkaRecordBatch<String, byte[]>> together) throws InterruptedException;
    }

    private final Executor workers;
    private final Tell tell;
    private final Deque<KafkaRecordBatch<String, byte[]>> waiting = new ArrayDeque<>();
    private int events;
    private boolean isTelling;
    private @Nullable CompletableFuture<Void> room;
    private @Nullable Throwable failure;

    /** @param tell never called by two threads at once */
    Gathering(Executor workers, Tell tell) {
        this.workers = workers;
        this.tell = tell;
    }

    /**
     * Done at once, or when there is room for more; not called before that. Called by one thread at a time, in the order of the polls. Fails for good once
     * telling has failed for a reason that no event can be blamed for: nothing of that is acknowledged, and all is heard again by whoever
     * comes next.
     */
    CompletionStage<Void> add(KafkaRecordBatch<String, byte[]> polled) {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        boolean begins;
        synchronized (this) {
            if (failure != null) {
                return CompletableFuture.failedFuture(failure);
            }
            if (room != null) {
                throw new IllegalStateException("There is no room for more yet");
            }
            waiting.add(polled);
            events += polled.getRecords().size();
            begins = !isTelling;
            isTelling = true;
            if (events < ROOM) {
                taken.complete(null);
            } else {
                room = taken;
            }
        }
        if (begins) {
            workers.execute(this::tellAll);
        }
        return taken;
    }

    private void tellAll() {
        try {
            List<KafkaRecordBatch<String, byte[]>> together = take();
            while (!together.isEmpty()) {
                tell.of(together).whenComplete((done, failed) -> fail(failed));
                together = take();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failed) {
            fail(failed);
        }
    }

    private void fail(@Nullable Throwable failed) {
        if (failed == null) {
            return;
        }
        LOG.error("Events are not heard any more", failed);
        CompletableFuture<Void> waits;
        synchronized (this) {
            failure = failed;
            waits = room;
        }
        if (waits != null) {
            waits.completeExceptionally(failed);
        }
    }

    private List<KafkaRecordBatch<String, byte[]>> take() {
        List<KafkaRecordBatch<String, byte[]>> together = new ArrayList<>();
        CompletableFuture<Void> waits = null;
        synchronized (this) {
            int taken = 0;
            while (!waiting.isEmpty() && taken < MOST_AT_ONCE) {
                KafkaRecordBatch<String, byte[]> next = waiting.remove();
                taken += next.getRecords().size();
                together.add(next);
            }
            events -= taken;
            isTelling = !together.isEmpty();
            if (events < ROOM) {
                waits = room;
                room = null;
            }
        }
        if (waits != null) {
            waits.complete(null);
        }
        return together;
    }
}
