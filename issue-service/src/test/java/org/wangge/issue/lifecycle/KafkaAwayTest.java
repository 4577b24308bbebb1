package org.wangge.issue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.testing.Broker;
import org.wangge.testing.Topics;

/** Kafka is away for a while: people work on, and what they did is told afterwards, once and in order. */
@QuarkusTest
class KafkaAwayTest {

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void writes_go_on_and_every_event_arrives_once_in_the_order_of_its_issue() throws Exception {
        Desk resident = Desk.by("resident1", "resident");
        Desk lead = Desk.by("north-lead", "staff");
        Desk worker = Desk.by("market-worker", "staff");
        UUID issue;
        Broker.stop();
        try {
            issue = resident.report(SampleOffice.IN_MARKET);
            lead.does("PUT", issue, "classification", Desk.WIRES);
            lead.does("PUT", issue, "claim", Map.of());
            lead.does("PUT", issue, "assignment", Map.of("person", SampleOffice.person("market-worker")));
            lead.does("PUT", issue, "assignment", Map.of("person", SampleOffice.person("north-member")));
            lead.does("PUT", issue, "assignment", Map.of("person", SampleOffice.person("market-worker")));
            worker.does("POST", issue, "resolutions", Map.of("what", "Tied up"));
            assertEquals(7, Rows.number("select count(*) from outbox_waiting where key = ?", issue));
        } finally {
            Broker.start();
        }
        List<ConsumerRecord<String, byte[]>> assigned = Topics.awaitKey("issue-assigned", issue, 3);
        assertEquals(
                List.of(4, 5, 6), assigned.stream().map(KafkaAwayTest::version).toList());
        for (String topic : List.of("issue-reported", "issue-classified", "issue-claimed", "issue-resolved")) {
            assertEquals(1, Topics.awaitKey(topic, issue, 1).size());
        }
        org.awaitility.Awaitility.await()
                .until(() -> Rows.number("select count(*) from outbox_waiting where key = ?", issue) == 0);
    }

    private static int version(ConsumerRecord<String, byte[]> fact) {
        try {
            return new ObjectMapper()
                    .readTree(fact.value())
                    .path("issueVersion")
                    .asInt();
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
