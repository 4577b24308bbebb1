package org.wangge.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.CloudEventHeaders;

/**
 * An event that waits for Kafka.
 *
 * @param bodyBytes length of the body; 0 for a tombstone
 * @param body      JSON in UTF-8; null for a tombstone, and where it was not fetched yet
 */
record OutboxRow(
        long seq,
        UUID id,
        String topic,
        UUID key,
        int schema,
        Instant at,
        @Nullable String traceParent,
        int bodyBytes,
        byte @Nullable [] body) {

    boolean lacksBody() {
        return body == null && bodyBytes > 0;
    }

    OutboxRow with(byte[] fetched) {
        return new OutboxRow(seq, id, topic, key, schema, at, traceParent, bodyBytes, fetched);
    }

    /** @param traceOfHeader what the header is to say of the trace */
    ProducerRecord<String, byte[]> toRecord(String source, @Nullable String traceOfHeader) {
        String subject = key.toString();
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, subject, body);
        Headers headers = message.headers();
        headers.add(CloudEventHeaders.SPEC_VERSION, bytes("1.0"));
        headers.add(CloudEventHeaders.ID, bytes(id.toString()));
        headers.add(CloudEventHeaders.TYPE, bytes(CloudEventHeaders.type(topic, schema)));
        headers.add(CloudEventHeaders.SOURCE, bytes(source));
        headers.add(CloudEventHeaders.SUBJECT, bytes(subject));
        headers.add(CloudEventHeaders.TIME, bytes(at.toString()));
        headers.add(CloudEventHeaders.PARTITION_KEY, bytes(subject));
        if (traceOfHeader != null) {
            headers.add(CloudEventHeaders.TRACE_PARENT, bytes(traceOfHeader));
        }
        if (body != null) {
            headers.add(CloudEventHeaders.CONTENT_TYPE, bytes("application/json"));
        }
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
