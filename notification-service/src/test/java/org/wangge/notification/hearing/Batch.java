package org.wangge.notification.hearing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.wangge.kit.event.CloudEventHeaders;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.notification.Happening;

/** Records of one partition, delivered together, and what the connector is told of them afterwards, in order. */
final class Batch implements KafkaCommitHandler, KafkaFailureHandler {

    private static final String TOPIC = "issue-voided";

    private final ObjectMapper json;
    private final BooleanSupplier applied;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** @param applied whether what is good of it has been committed; asked whenever the connector is told something */
    Batch(ObjectMapper json, BooleanSupplier applied) {
        this.json = json;
        this.applied = applied;
    }

    Batch with(Happening happening) {
        IncomingEvent event = happening.incoming(json);
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(TOPIC, 0, records.size(), event.subject().toString(), event.body());
        Map.of(
                        CloudEventHeaders.ID, event.id().toString(),
                        CloudEventHeaders.TYPE, event.type(),
                        CloudEventHeaders.SOURCE, event.source(),
                        CloudEventHeaders.SUBJECT, event.subject().toString(),
                        CloudEventHeaders.TIME, event.time().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        records.add(message);
        return this;
    }

    Batch withNonsense() {
        records.add(new ConsumerRecord<>(TOPIC, 0, records.size(), "nonsense", new byte[0]));
        return this;
    }

    KafkaRecordBatch<String, byte[]> delivered() {
        ConsumerRecords<String, byte[]> all =
                new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
        return new IncomingKafkaRecordBatch<>(all, "issue-events", 0, this, this, false, false);
    }

    /** {@code refused 1 once applied}, {@code acknowledged 2 once applied}, … */
    List<String> told() {
        return told;
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message) {
        return note("acknowledged ", message);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
        return note("refused ", message);
    }

    @Override
    public void terminate() {
        // Nothing is open.
    }

    private Uni<Void> note(String what, IncomingKafkaRecord<?, ?> message) {
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> told.add(what
                        + message.getOffset()
                        + (applied.getAsBoolean() ? " once applied" : " before it was applied")));
    }
}
