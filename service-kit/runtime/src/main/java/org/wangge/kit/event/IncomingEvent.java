package org.wangge.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One event as it came off Kafka.
 *
 * @param id      names this event; the same in every delivery of it
 * @param type    {@code org.wangge.<topic>.v<schema>}
 * @param source  the publishing service, {@code /issue-service}
 * @param subject id of the thing it is about
 * @param time    when it happened
 * @param body    JSON, UTF-8; null for a tombstone
 */
public record IncomingEvent(UUID id, String type, String source, UUID subject, Instant time, byte @Nullable [] body) {

    /** Reads the CloudEvents headers. Throws {@link UnreadableEvent} when one is missing or malformed. */
    public static IncomingEvent of(ConsumerRecord<String, byte[]> message) {
        try {
            return new IncomingEvent(
                    UUID.fromString(header(message, CloudEventHeaders.ID)),
                    header(message, CloudEventHeaders.TYPE),
                    header(message, CloudEventHeaders.SOURCE),
                    UUID.fromString(header(message, CloudEventHeaders.SUBJECT)),
                    Instant.parse(header(message, CloudEventHeaders.TIME)),
                    message.value());
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw new UnreadableEvent("a CloudEvents header is malformed: " + malformed.getMessage(), malformed);
        }
    }

    /** Whether the thing has come to its end. */
    public boolean isTombstone() {
        return body == null;
    }

    /** Reads the body, passing over fields this reader does not know: publishers may add some within a version. */
    public <T> T read(ObjectMapper mapper, Class<T> as) {
        if (body == null) {
            throw new UnreadableEvent(type + " has no body");
        }
        try {
            T read = mapper.readerFor(as)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
            if (read == null) {
                throw new UnreadableEvent(type + " has the body null");
            }
            return read;
        } catch (IOException malformed) {
            throw new UnreadableEvent(type + " cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEvent("header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
