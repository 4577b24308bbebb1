package org.wangge.kit.watch;

import java.util.Collection;
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

/** Asks Kafka how much topics have taken, and how much of it a group has dealt with. A topic that is not there yet is empty. */
record Offsets(Admin admin) {

    /**
     * Where a group stands in a topic.
     *
     * @param behind    events it has not dealt with
     * @param dealtWith events it has dealt with since the topic began, those included that Kafka no longer has
     */
    record Standing(double behind, double dealtWith) {

        static final Standing UNKNOWN = new Standing(Double.NaN, Double.NaN);
        static final Standing NOTHING_YET = new Standing(0, 0);

        Standing plus(Standing other) {
            return new Standing(behind + other.behind, dealtWith + other.dealtWith);
        }
    }

    /** How the group stands in each topic. Where it never committed an offset, it begins with what the topic still has. */
    Map<String, Standing> standings(String group, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        Map<String, Standing> standings = new HashMap<>();
        topics.forEach(topic -> standings.put(topic, Standing.NOTHING_YET));
        Set<TopicPartition> partitions = partitions(topics);
        Map<TopicPartition, Long> positions = positions(group);
        positions.keySet().retainAll(partitions);
        Set<TopicPartition> neverHeard = new HashSet<>(partitions);
        neverHeard.removeAll(positions.keySet());
        positions.putAll(offsets(neverHeard, OffsetSpec.earliest()));
        offsets(partitions, OffsetSpec.latest()).forEach((partition, end) -> {
            long position = positions.getOrDefault(partition, end);
            standings.merge(partition.topic(), new Standing(Math.max(0, end - position), position), Standing::plus);
        });
        return standings;
    }

    /** How many events each topic has ever taken. */
    Map<String, Double> taken(Collection<String> topics) throws ExecutionException, InterruptedException {
        Map<String, Double> taken = new HashMap<>();
        topics.forEach(topic -> taken.put(topic, 0.0));
        offsets(partitions(topics), OffsetSpec.latest())
                .forEach((partition, end) -> taken.merge(partition.topic(), (double) end, Double::sum));
        return taken;
    }

    private Set<TopicPartition> partitions(Collection<String> topics) throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = new HashSet<>();
        for (KafkaFuture<TopicDescription> described :
                admin.describeTopics(topics).topicNameValues().values()) {
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
