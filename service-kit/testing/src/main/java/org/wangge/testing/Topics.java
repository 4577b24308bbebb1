package org.wangge.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.CloudEventHeaders;
import org.wangge.kit.id.Ids;

/** The test run's Kafka as a neighbour service sees it. */
public final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Topics() {}

    /** Sends an event as an outbox would; null data is a tombstone. Answers the event's id. */
    public static UUID sendEvent(String topic, UUID key, @Nullable Object data) {
        UUID id = Ids.next();
        sendEvent(id, topic, key, data);
        return id;
    }

    /** Sends an event under a given id, the same one again for a second delivery. */
    public static void sendEvent(UUID id, String topic, UUID key, @Nullable Object data) {
        send(List.of(event(id, topic, key, data)));
    }

    /** An event as an outbox would send it; null data is a tombstone. */
    public static ProducerRecord<String, byte[]> event(UUID id, String topic, UUID key, @Nullable Object data) {
        Map<String, String> headers = new HashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudEventHeaders.ID, id.toString());
        headers.put(CloudEventHeaders.TYPE, CloudEventHeaders.type(topic, 1));
        headers.put(CloudEventHeaders.SOURCE, "/test");
        headers.put(CloudEventHeaders.SUBJECT, key.toString());
        headers.put(CloudEventHeaders.TIME, Instant.now().toString());
        headers.put(CloudEventHeaders.PARTITION_KEY, key.toString());
        return record(topic, key, headers, data == null ? null : json(data));
    }

    /** Sends any record, a broken one too. */
    public static void send(String topic, UUID key, Map<String, String> headers, byte @Nullable [] body) {
        send(List.of(record(topic, key, headers, body)));
    }

    /** Sends records and waits until Kafka has them. */
    public static void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka did not take the record", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, UUID key, Map<String, String> headers, byte @Nullable [] body) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key.toString(), body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /** Everything a topic holds now, partition by partition; nothing where there is no such topic. */
    public static List<ConsumerRecord<String, byte[]>> read(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap(), "allow.auto.create.topics", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<PartitionInfo> partitions = consumer.listTopics().getOrDefault(topic, List.of());
            List<TopicPartition> all = partitions.stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (all.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** Waits until the topic holds at least so many records of the key, and answers them in order. */
    public static List<ConsumerRecord<String, byte[]>> awaitKey(String topic, UUID key, int count) {
        return Awaitility.await("records of " + key + " on " + topic)
                .atMost(PATIENCE)
                .until(() -> ofKey(topic, key), found -> found.size() >= count);
    }

    /** The records of one key now, in order. */
    public static List<ConsumerRecord<String, byte[]>> ofKey(String topic, UUID key) {
        return read(topic).stream()
                .filter(message -> key.toString().equals(message.key()))
                .toList();
    }

    private static byte[] json(Object data) {
        try {
            return Json.MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    private static String bootstrap() {
        return System.getProperty("kafka.bootstrap.servers");
    }
}
