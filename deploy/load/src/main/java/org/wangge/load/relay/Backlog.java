package org.wangge.load.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.wangge.load.bench.Database;

/** Many events like one that was really published, waiting for Kafka. */
final class Backlog {

    private static final String WRITE = """
            insert into outbox (id, topic, key, schema, at, traceparent, body)
            select gen_random_uuid(), ?, e.key, 1, clock_timestamp(), ?, replace(?, ?, e.key::text)
            from (select gen_random_uuid() as key from generate_series(1, ?)) e""";

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private final String key;
    private final String body;
    private final int headerBytes;

    Backlog(ConsumerRecord<String, byte[]> published) {
        this.key = published.key();
        this.body = new String(published.value(), StandardCharsets.UTF_8);
        this.headerBytes = StreamSupport.stream(published.headers().spliterator(), false)
                .mapToInt(Backlog::bytes)
                .sum();
    }

    private static int bytes(Header header) {
        return header.key().length() + header.value().length;
    }

    /** Commits so many events for a topic at once: until then, none is to be seen. */
    void commit(Database issues, String topic, int events) throws SQLException {
        try (Connection connection = issues.connect();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setString(1, topic);
            write.setString(2, TRACE);
            write.setString(3, body);
            write.setString(4, key);
            write.setInt(5, events);
            write.executeUpdate();
        }
    }

    /** Records of the same size, key and headers included, for a producer that has only bodies: one on each line. */
    String payloads(int different) {
        return IntStream.range(0, different).mapToObj(i -> payload()).collect(Collectors.joining("\n"));
    }

    private String payload() {
        String other = UUID.randomUUID().toString();
        String rest = "x".repeat(Math.max(0, headerBytes - 2 * other.length()));
        return body.replace(key, other) + other + UUID.randomUUID() + rest;
    }

    int bytes() {
        return body.length() + key.length() + headerBytes;
    }
}
