package org.wangge.kit.hearing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.wangge.testing.Broker;
import org.wangge.testing.LoggedLines;
import org.wangge.testing.Topics;

@QuarkusTest
class HeardSoFarTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void what_could_not_be_committed_is_committed_later_although_nothing_more_comes() throws Exception {
        Topics.sendEvent("word-said", UUID.randomUUID(), "first");
        assertTrue(WordsConsumer.LISTENING.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        WordsConsumer.LET.release();
        await().atMost(PATIENCE).until(() -> committed() == 1);

        Topics.sendEvent("word-said", UUID.randomUUID(), "last");
        assertTrue(WordsConsumer.LISTENING.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        try (LoggedLines notYet = LoggedLines.of(
                HeardSoFar.class.getName(), line -> line.getMessage().contains("not committed yet"))) {
            Broker.stop();
            try {
                WordsConsumer.LET.release();
                await().atMost(PATIENCE).until(() -> notYet.all().size() >= 2);
            } finally {
                Broker.start();
            }
        }
        await().atMost(PATIENCE).until(() -> committed() == 2);
        assertEquals(0, WordsConsumer.LISTENING.availablePermits(), "nothing is heard twice");
    }

    /** Events that the group is said to have heard, of all partitions. */
    private static long committed() throws ExecutionException, InterruptedException {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", System.getProperty("kafka.bootstrap.servers")))) {
            return kafka
                    .listConsumerGroupOffsets("hearing-test")
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        }
    }
}
