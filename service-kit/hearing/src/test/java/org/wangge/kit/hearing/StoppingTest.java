package org.wangge.kit.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.kit.database.DatabasePulse;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Topics;

/** A hearing of the test's own that is told to stop, beside that of the application. */
@QuarkusTest
class StoppingTest {

    private static final int SECONDS = 10;

    @Inject
    DatabasePulse database;

    @Inject
    HearingSettings settings;

    private final AtomicInteger tries = new AtomicInteger();
    private Patience patience;
    private Hearing hearing;

    @BeforeEach
    void begin() {
        patience = new Patience(database, settings);
        hearing = new Hearing(patience);
    }

    @Test
    void what_comes_while_the_service_stops_is_left_to_others_untried() throws Exception {
        patience.stop(new ShutdownEvent());
        hear(() -> {}).get(SECONDS, TimeUnit.SECONDS);
        assertEquals(0, tries.get());
    }

    @Test
    void what_fails_for_the_last_time_because_the_service_stops_is_left_to_others() throws Exception {
        CompletableFuture<Void> left = hear(() -> {
            if (tries.get() == settings.attempts()) {
                patience.stop(new ShutdownEvent());
            }
            throw new IllegalStateException("What it needs is taken down");
        });
        left.get(SECONDS, TimeUnit.SECONDS);
        assertEquals(settings.attempts(), tries.get());
    }

    /** Done, and neither acknowledged nor refused. */
    private CompletableFuture<Void> hear(Runnable effect) throws InterruptedException {
        return hearing.hear(
                        word(),
                        event -> {
                            tries.incrementAndGet();
                            effect.run();
                        },
                        () -> taken("acknowledged"),
                        reason -> taken("refused"))
                .toCompletableFuture();
    }

    private static ConsumerRecord<String, byte[]> word() {
        ProducerRecord<String, byte[]> sent = Topics.event(Ids.next(), "word-said", Ids.next(), "one");
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private static CompletionStage<Void> taken(String how) {
        return fail("It is " + how);
    }
}
