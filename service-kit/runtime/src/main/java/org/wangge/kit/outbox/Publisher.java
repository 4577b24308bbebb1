package org.wangge.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends rows in order and waits until Kafka has them. A row is never given up: with no time limit on delivery, no later
 * row of the same key can overtake one that is stuck.
 */
final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String source;

    Publisher(Map<String, Object> kafka, String source) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        // With more, a broker that has just started may take the second request of a new producer after it could not
        // take the first: events are out of order, and the first is then refused for ever (KAFKA-14359).
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000L);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // With one request under way, each has to carry much.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.source = source;
    }

    /** What is to be done now and then while Kafka takes its time. */
    @FunctionalInterface
    interface Meanwhile {
        void whileSending() throws SQLException;
    }

    /**
     * A batch on its way to Kafka.
     *
     * @param sent for each of its rows, from the first on, until one was refused at once
     */
    record UnderWay(OutboxBatch batch, List<Future<RecordMetadata>> sent) {

        boolean isAllHandedOver() {
            return sent.size() == batch.rows().size();
        }
    }

    /** Hands a batch over, in order, and does not wait until Kafka has it. */
    UnderWay handOver(OutboxBatch batch, Meanwhile meanwhile) throws InterruptedException, SQLException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.rows().size());
        for (OutboxRow row : batch.rows()) {
            Future<RecordMetadata> sending = send(row);
            if (sending.isDone() && !succeeded(sending, meanwhile)) {
                break;
            }
            sent.add(sending);
            meanwhile.whileSending();
        }
        return new UnderWay(batch, sent);
    }

    /**
     * Waits until Kafka has a batch, or has failed to take one of its rows.
     *
     * @return how many of the rows Kafka has, from the first on without a gap
     * @throws InterruptedException when the relay is told to stop
     */
    int awaitPublished(UnderWay underWay, Meanwhile meanwhile) throws InterruptedException, SQLException {
        int published = 0;
        while (published < underWay.sent().size() && succeeded(underWay.sent().get(published), meanwhile)) {
            published++;
        }
        return published;
    }

    private Future<RecordMetadata> send(OutboxRow row) {
        PublishSpan span = PublishSpan.of(row);
        return producer.send(row.toRecord(source, span.traceParent()), (kept, failure) -> span.end(failure));
    }

    private static boolean succeeded(Future<RecordMetadata> sending, Meanwhile meanwhile)
            throws InterruptedException, SQLException {
        while (true) {
            try {
                sending.get(1, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException notYet) {
                meanwhile.whileSending();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof KafkaException) {
                    return false;
                }
                throw new IllegalStateException("Kafka's producer failed", failed.getCause());
            }
        }
    }

    /** Stops at once; what was on its way may or may not arrive, and is sent again from the outbox. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
