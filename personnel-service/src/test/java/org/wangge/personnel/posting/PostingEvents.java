package org.wangge.personnel.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wangge.testing.Topics;

/** What a reader of the topic {@code postings} gets to know. */
public final class PostingEvents {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PostingEvents() {}

    /** The bodies told of a posting in order, once there are so many; a tombstone is a null node. */
    public static List<JsonNode> of(UUID posting, int count) {
        return Topics.awaitKey("postings", posting, count).stream()
                .map(PostingEvents::body)
                .toList();
    }

    private static JsonNode body(ConsumerRecord<String, byte[]> message) {
        try {
            return message.value() == null ? NullNode.getInstance() : MAPPER.readTree(message.value());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
