package org.wangge.faults.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sends every record of some topics twice more, some time after the first, as a relay does that forgets what it has sent. */
public final class Thrice implements AutoCloseable {

    private static final String COPY = "wangge-faults-copy";
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final String bootstrapServers;
    private final Map<String, Object> broker;
    private final List<String> topics;
    private final AtomicLong copies = new AtomicLong();
    private final Thread thread = new Thread(this::run, "thrice");
    private volatile boolean stopping;

    private Thrice(String bootstrapServers, List<String> topics) {
        this.bootstrapServers = bootstrapServers;
        this.broker = Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "thrice",
                "auto.offset.reset", "earliest");
        this.topics = topics;
    }

    public static Thrice of(String bootstrapServers, List<String> topics) {
        Thrice thrice = new Thrice(bootstrapServers, topics);
        thrice.thread.start();
        return thrice;
    }

    /** Records sent again so far. */
    public long copies() {
        return copies.get();
    }

    private void run() {
        try (KafkaConsumer<String, byte[]> from =
                        new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer());
                Sender to = new Sender(bootstrapServers)) {
            from.subscribe(topics);
            while (!stopping) {
                from.poll(Duration.ofMillis(200)).forEach(first -> repeat(first, to));
                to.awaitTaken();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(ConsumerRecord<String, byte[]> first, Sender to) {
        if (first.headers().lastHeader(COPY) != null) {
            return;
        }
        for (int again = 0; again < 2; again++) {
            to.sendMarked(first, COPY);
            copies.incrementAndGet();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join(CLOSE_WITHIN.toMillis());
    }
}
