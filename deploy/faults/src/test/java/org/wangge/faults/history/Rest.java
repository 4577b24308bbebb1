package org.wangge.faults.history;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.wangge.testing.Sql;
import org.wangge.testing.Surroundings;

/** When nothing is under way any more between a deed and the inboxes. */
final class Rest {

    private Rest() {}

    static void await(Surroundings servers, String issueDatabase, String group, Duration patience) {
        try (Sql issues = new Sql(servers.postgres(), issueDatabase);
                Admin kafka = Admin.create(Map.of("bootstrap.servers", servers.kafka()))) {
            Awaitility.await("nothing waits in the outbox of " + issueDatabase)
                    .atMost(patience)
                    .until(() -> issues.number("select count(*) from outbox_waiting") == 0);
            Awaitility.await(group + " has heard everything").atMost(patience).until(() -> hasHeardAll(kafka, group));
        } catch (SQLException away) {
            throw new IllegalStateException("The database " + issueDatabase + " is away", away);
        }
    }

    private static boolean hasHeardAll(Admin kafka, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> heard = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends(kafka).entrySet().stream().allMatch(end -> {
            OffsetAndMetadata to = heard.get(end.getKey());
            return (to == null ? 0 : to.offset()) >= end.getValue().offset();
        });
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin kafka)
            throws ExecutionException, InterruptedException {
        var existing = kafka.listTopics().names().get();
        var topics = Arrays.stream(Deed.values())
                .map(Deed::topic)
                .filter(existing::contains)
                .toList();
        return kafka.listOffsets(kafka.describeTopics(topics).allTopicNames().get().values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                .all()
                .get();
    }
}
