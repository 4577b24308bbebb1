package org.wangge.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaServerTest {
    private final KafkaServer kafka;

    KafkaServerTest(@TempDir Path directory) {
        kafka = KafkaServer.builder().directory(directory).build();
    }

    @BeforeAll
    void start() {
        kafka.start();
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    @Test
    void keepsItsRecordsAndPortOverAStop() throws Exception {
        kafka.createTopics(2, List.of("issue-reported"));
        send("issue-reported", "a", "before");
        int port = kafka.port();
        kafka.stop();
        assertTrue(!Ports.taken(port));
        kafka.start();
        assertEquals(port, kafka.port());
        send("issue-reported", "a", "after");
        assertEquals(List.of("before", "after"), read("issue-reported", 2));
    }

    @Test
    void makesTopicsOnceWithTheirPartitionsAndCleanup() throws Exception {
        kafka.createCompactedTopics(6, List.of("grids", "postings"));
        kafka.createCompactedTopics(6, List.of("grids", "postings"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            TopicDescription topic = Objects.requireNonNull(
                    admin.describeTopics(List.of("grids")).allTopicNames().get().get("grids"));
            assertEquals(6, topic.partitions().size());
            ConfigResource grids = new ConfigResource(ConfigResource.Type.TOPIC, "grids");
            Config config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(grids)).all().get().get(grids));
            assertEquals(
                    "compact", config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value());
        }
    }

    @Test
    void saysWhichPortIsTaken(@TempDir Path other) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            KafkaServer second = KafkaServer.builder()
                    .directory(other)
                    .port(taken.getLocalPort())
                    .build();
            CannotStart refused = assertThrows(CannotStart.class, second::start);
            assertTrue(String.valueOf(refused.getMessage()).contains("Port " + taken.getLocalPort()));
        }
    }

    private void send(String topic, String key, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "enable.idempotence", "true");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private List<String> read(String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
        }
        return values;
    }
}
