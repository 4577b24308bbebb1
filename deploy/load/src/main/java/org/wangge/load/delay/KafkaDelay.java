package org.wangge.load.delay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.wangge.load.bench.Broker;
import org.wangge.load.figure.Reading;

/**
 * What Kafka's EndToEndLatency measures, at a rate: that tool sends the next record when the last has arrived and takes no
 * rate. From the moment a record is due to be sent until a consumer has it.
 */
final class KafkaDelay {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Broker broker;
    private final int recordBytes;

    KafkaDelay(Broker broker, int recordBytes) {
        this.broker = broker;
        this.recordBytes = recordBytes;
    }

    /** The 99th percentile in milliseconds. */
    Reading p99(int perSecond, Duration time) throws Exception {
        String topic = broker.newTopic("load-delay");
        long count = perSecond * time.toSeconds();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.servers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker.servers(),
                                "acks",
                                "all",
                                "linger.ms",
                                0,
                                "compression.type",
                                "lz4"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<TopicPartition> all = IntStream.range(0, Broker.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            all.forEach(consumer::position);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(producer, topic, perSecond, count));
            Reading reading = receive(consumer, count);
            sending.get();
            return reading;
        } finally {
            broker.delete(topic);
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic, int perSecond, long count) {
        long begin = System.nanoTime();
        AtomicLong failed = new AtomicLong();
        for (long i = 0; i < count; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            byte[] value = ByteBuffer.allocate(recordBytes).putLong(due).array();
            byte[] key = ByteBuffer.allocate(Long.BYTES).putLong(i).array();
            producer.send(new ProducerRecord<>(topic, key, value), (sent, failure) -> {
                if (failure != null) {
                    failed.incrementAndGet();
                }
            });
        }
        producer.flush();
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " records were not sent");
        }
    }

    private static Reading receive(KafkaConsumer<byte[], byte[]> consumer, long count) {
        Histogram delays = new Histogram(LONGEST_MICROS, 3);
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (delays.getTotalCount() < count && System.nanoTime() < giveUp) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                long nanos = System.nanoTime() - ByteBuffer.wrap(record.value()).getLong();
                delays.recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
                giveUp = System.nanoTime() + PATIENCE.toNanos();
            }
        }
        return new Reading(delays.getValueAtPercentile(99) / 1000.0, count - delays.getTotalCount());
    }
}
