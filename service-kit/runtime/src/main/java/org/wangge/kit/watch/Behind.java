package org.wangge.kit.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Compares what a group has dealt with to what Kafka has. */
record Behind(Admin admin) {

    /** A topic as one group hears it. */
    record Topic(String group, String name) {}

    /**
     * The events each topic is behind, 0 for a topic that is not there yet. Where a group never committed an offset, it
     * begins with what the topic still has.
     */
    Map<Topic, Double> of(Hearing hearing) throws ExecutionException, InterruptedException {
        Map<Topic, Double> behind = new HashMap<>();
        hearing.topics().forEach(topic -> behind.put(new Topic(hearing.group(), topic), 0.0));
        Set<TopicPartition> partitions = partitions(hearing);
        Map<TopicPartition, Long> positions = new HashMap<>(positions(hearing.group()));
        positions.keySet().retainAll(partitions);
        Set<TopicPartition> neverHeard = new HashSet<>(partitions);
        neverHeard.removeAll(positions.keySet());
        positions.putAll(offsets(neverHeard, OffsetSpec.earliest()));
        offsets(partitions, OffsetSpec.latest())
                .forEach((partition, end) -> behind.merge(
                        new Topic(hearing.group(), partition.topic()),
                        (double) Math.max(0, end - positions.getOrDefault(partition, end)),
                        Double::sum));
        return behind;
    }

    private Set<TopicPartition> partitions(Hearing hearing) throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = new HashSet<>();
        for (KafkaFuture<TopicDescription> described :
                admin.describeTopics(hearing.topics()).topicNameValues().values()) {
            try {
                TopicDescription topic = described.get();
                topic.partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed;
                }
            }
        }
        return partitions;
    }

    private Map<TopicPartition, Long> positions(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        committed.forEach((partition, position) -> {
            if (position != null) {
                positions.put(partition, position.offset());
            }
        });
        return positions;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
                admin.listOffsets(asked).all().get().entrySet()) {
            offsets.put(found.getKey(), found.getValue().offset());
        }
        return offsets;
    }
}
