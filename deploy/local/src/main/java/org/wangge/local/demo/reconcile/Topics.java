package org.wangge.local.demo.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the issue topics from their beginning, as any other consumer could, and keeps the facts about the given issues, each event id once. */
final class Topics implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<TopicPartition> partitions;
    private final Set<String> issues;
    private final Map<String, Fact> facts = new HashMap<>();
    private long repeated;

    Topics(String bootstrap, Collection<String> topics, Set<String> issues) {
        this.issues = issues;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        20_000,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads on to where the topics end now. */
    void readOn() {
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(500)).forEach(this::keep);
        }
    }

    List<Fact> facts() {
        return new ArrayList<>(facts.values());
    }

    /** Records that carried an event id already seen: at least once on the wire allows it. */
    long repeated() {
        return repeated;
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null || !issues.contains(record.key()) || record.value() == null) {
            return;
        }
        var id = record.headers().lastHeader("ce_id");
        var fact = new Fact(
                id == null ? "without ce_id at " + record : new String(id.value(), StandardCharsets.UTF_8),
                record.topic(),
                body(record));
        if (facts.put(fact.id(), fact) != null) {
            repeated++;
        }
    }

    private static JsonNode body(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "Unreadable event at " + record.topic() + " " + record.offset(), unreadable);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
