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

/** Every two seconds somebody joins notification-service's group, takes partitions, acknowledges nothing and leaves. */
public final class ComingAndGoing extends FaultUnderLoad {

    private static final Duration STAY = Duration.ofSeconds(2);
    private static final int VISITS = 10;

    public ComingAndGoing() {
        super(
                "consumers-come-and-go",
                "However often partitions change hands, every event is told once",
                Plan.TWO_COPIES);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        int taken = 0;
        for (int visit = 0; visit < VISITS; visit++) {
            taken += visit(bench.stack().broker().bootstrapServers());
        }
        seen.note("%d visits of %d s, %d partitions taken", VISITS, STAY.toSeconds(), taken);
        seen.promise(taken > 0, "no partition changed hands");
        bench.settle();
    }

    private static int visit(String broker) {
        try (KafkaConsumer<byte[], byte[]> visitor = new KafkaConsumer<>(
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
                new ByteArrayDeserializer())) {
            visitor.subscribe(Topics.FACTS);
            long end = System.nanoTime() + STAY.toNanos();
            while (System.nanoTime() < end) {
                visitor.poll(Duration.ofMillis(100));
            }
            return visitor.assignment().size();
        }
    }
}
