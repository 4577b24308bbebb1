package org.wangge.load.told;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wangge.kit.event.CloudEventHeaders;
import org.wangge.kit.id.Ids;
import org.wangge.load.bench.Broker;
import org.wangge.load.office.Office;

/** Events as issue-service tells them, made up: issues reported by many people all over the office. */
final class Facts {

    private static final String TYPE = "issue-reported";
    private static final int REPORTERS = 1_000;

    private Facts() {}

    /** Sends so many to a topic and waits until Kafka has them all; fails if it has not taken one. */
    static void send(Broker broker, String topic, int events) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.servers(), "acks", "all", "linger.ms", 20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                sent.add(producer.send(event(topic, i)));
            }
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private static ProducerRecord<String, byte[]> event(String topic, int number) {
        UUID issue = Ids.next();
        Office.Area leaf = Office.leaves().get(number % Office.leaves().size());
        String lead = Office.leadOf(leaf);
        String body = """
                {"issue":"%s","issueVersion":1,"office":"%s","number":"2026-%06d","state":"REPORTED",
                "grid":{"id":"%s","code":"LO","name":"Grid"},"at":"%s","by":{"account":"resident-%7$d"},
                "lead":{"account":"%6$s","person":"%8$s","name":"Lead"},"reporter":{"account":"resident-%7$d"},
                "supervisors":[{"account":"%9$s","person":"%10$s","name":"Supervisor"}]}""".formatted(
                        issue,
                        Office.id(),
                        number,
                        leaf.id(),
                        Instant.now(),
                        lead,
                        number % REPORTERS,
                        Office.person(lead),
                        Office.SUPERVISOR,
                        Office.person(Office.SUPERVISOR));
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, issue.toString(), body.getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.SPEC_VERSION, "1.0",
                        CloudEventHeaders.ID, Ids.next().toString(),
                        CloudEventHeaders.TYPE, CloudEventHeaders.type(TYPE, 1),
                        CloudEventHeaders.SOURCE, "/issue-service",
                        CloudEventHeaders.SUBJECT, issue.toString(),
                        CloudEventHeaders.TIME, Instant.now().toString(),
                        CloudEventHeaders.PARTITION_KEY, issue.toString(),
                        CloudEventHeaders.CONTENT_TYPE, "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }
}
