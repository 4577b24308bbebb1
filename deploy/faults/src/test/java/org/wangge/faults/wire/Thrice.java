package org.wangge.faults.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends every record of some topics twice more, some time after the first, as a relay does that forgets what it has sent. */
public final class Thrice implements AutoCloseable {

    private static final String COPY = "wangge-faults-copy";
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Map<String, Object> broker;
    private final List<String> topics;
    private final AtomicLong copies = new AtomicLong();
    private final Thread thread = new Thread(this::run, "thrice");
    private volatile boolean stopping;

    private Thrice(String bootstrapServers, List<String> topics) {
        this.broker = Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "thrice",
                "auto.offset.reset", "earliest",
                "acks", "all");
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
                KafkaProducer<String, byte[]> to =
                        new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            from.subscribe(topics);
            while (!stopping) {
                from.poll(Duration.ofMillis(200)).forEach(first -> repeat(first, to));
                to.flush();
            }
        }
    }

    private void repeat(ConsumerRecord<String, byte[]> first, KafkaProducer<String, byte[]> to) {
        if (first.headers().lastHeader(COPY) != null) {
            return;
        }
        for (int again = 0; again < 2; again++) {
            ProducerRecord<String, byte[]> copy =
                    new ProducerRecord<>(first.topic(), null, first.key(), first.value(), first.headers());
            copy.headers().add(COPY, new byte[0]);
            to.send(copy);
            copies.incrementAndGet();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join(CLOSE_WITHIN.toMillis());
    }
}
