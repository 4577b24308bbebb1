package org.wangge.faults.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records that lie on a topic already once more, to their own broker or another. */
public final class Sender implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    public Sender(String bootstrapServers) {
        // With more than one request in flight, a broker that has just started refuses some for ever (KAFKA-14359).
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void send(ConsumerRecord<String, byte[]> record) {
        send(record, record.headers());
    }

    /** With a header more. */
    void sendMarked(ConsumerRecord<String, byte[]> record, String mark) {
        Headers marked = new RecordHeaders(record.headers());
        marked.add(mark, new byte[0]);
        send(record, marked);
    }

    private void send(ConsumerRecord<String, byte[]> record, Headers headers) {
        sent.add(producer.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), headers)));
    }

    /** Returns when the broker has all of them. */
    public void awaitTaken() throws InterruptedException {
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
            } catch (ExecutionException refused) {
                throw new IllegalStateException("A record was not taken", refused.getCause());
            }
        }
        sent.clear();
    }

    @Override
    public void close() {
        producer.close();
    }
}
