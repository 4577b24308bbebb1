package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The committed description of the events, {@code docs/asyncapi.yaml}. */
public final class AsyncApi {

    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
    private static final JsonNode API = read();

    private AsyncApi() {}

    /** Names of the described topics that begin so. */
    public static Set<String> topics(String prefix) {
        Set<String> topics = new TreeSet<>();
        API.path("channels").fieldNames().forEachRemaining(topics::add);
        topics.removeIf(topic -> !topic.startsWith(prefix));
        return topics;
    }

    /** Fails unless the topic is described and the body is as described, with no member that is not. */
    static void assertDescribes(String topic, JsonNode body) {
        JsonNode messages = API.path("channels").path(topic).path("messages");
        assertTrue(messages.size() == 1, () -> DOCUMENT + " does not describe " + topic);
        String message = messages.fieldNames().next();
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.set("components", API.path("components"));
        schema.set("$ref", API.at("/components/messages/" + message + "/payload/$ref"));
        schema.put("unevaluatedProperties", false);
        JsonSchema described =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        List<String> differences = described.validate(body).stream()
                .map(ValidationMessage::getMessage)
                .toList();
        assertEquals(List.of(), differences, () -> topic + " is not as " + DOCUMENT + " describes it");
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(DOCUMENT.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
