package org.wangge.faults.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            Awaitility.await(group + " has heard everything")
                    .atMost(patience)
                    .untilAsserted(() -> assertEquals(List.of(), notHeard(kafka, group)));
        } catch (SQLException away) {
            throw new IllegalStateException("The database " + issueDatabase + " is away", away);
        }
    }

    /** What the group has not said it has heard: {@code issue-closed-3: 4 of 5}. */
    private static List<String> notHeard(Admin kafka, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> heard = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        List<String> behind = new ArrayList<>();
        ends(kafka).forEach((partition, end) -> {
            OffsetAndMetadata committed = heard.get(partition);
            long to = committed == null ? 0 : committed.offset();
            if (to < end.offset()) {
                behind.add(partition + ": " + to + " of " + end.offset());
            }
        });
        return behind;
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
