package org.wangge.faults.stream;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.local.stack.Topics;

/**
 * Every two seconds somebody joins notification-service's group and leaves; later, once it was given partitions. It
 * acknowledges nothing.
 */
public final class ComingAndGoing extends FaultUnderLoad {

    private static final Duration STAY = Duration.ofSeconds(2);
    private static final Duration GIVEN_WITHIN = Duration.ofSeconds(60);
    private static final int SHORT_VISITS = 10;
    private static final int LONG_VISITS = 5;

    public ComingAndGoing() {
        super(
                "consumers-come-and-go",
                "However often partitions change hands, every event is told once",
                Plan.TWO_COPIES);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        String broker = bench.stack().broker().bootstrapServers();
        for (int visit = 0; visit < SHORT_VISITS; visit++) {
            try (KafkaConsumer<byte[], byte[]> visitor = visitor(broker)) {
                poll(visitor, STAY, 0);
            }
        }
        int taken = 0;
        for (int visit = 0; visit < LONG_VISITS; visit++) {
            try (KafkaConsumer<byte[], byte[]> visitor = visitor(broker)) {
                poll(visitor, GIVEN_WITHIN, 1);
                poll(visitor, STAY, 0);
                taken += visitor.assignment().size();
            }
        }
        seen.note(
                "%d visits of %d s, then %d in which %d partitions were taken",
                SHORT_VISITS, STAY.toSeconds(), LONG_VISITS, taken);
        seen.promise(taken >= LONG_VISITS, "only %d partitions changed hands", taken);
        bench.settle();
    }

    private static KafkaConsumer<byte[], byte[]> visitor(String broker) {
        KafkaConsumer<byte[], byte[]> visitor = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "notification-service",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        visitor.subscribe(Topics.FACTS);
        return visitor;
    }

    /** Hears for a while, or until so many partitions are its own, if that is more than none. */
    private static void poll(KafkaConsumer<byte[], byte[]> visitor, Duration longest, int wanted) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end && (wanted == 0 || visitor.assignment().size() < wanted)) {
            visitor.poll(Duration.ofMillis(100));
        }
    }
}
