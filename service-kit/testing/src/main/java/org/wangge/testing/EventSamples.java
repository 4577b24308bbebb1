package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import org.wangge.kit.event.Event;

/** The committed sample of each event, which those who read it rely on. */
public final class EventSamples {

    private static final Path FOLDER = Path.of("src/test/resources/samples");

    private EventSamples() {}

    /**
     * Fails unless the event's JSON is as {@code docs/asyncapi.yaml} describes it and the sample {@code samples/<topic>.v<schema>.json}, member by member.
     */
    public static void matches(Event event) {
        Path sample = FOLDER.resolve(event.topic() + ".v" + event.schema() + ".json");
        try {
            String written = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
            if (Contracts.isToBeWritten()) {
                Contracts.write(sample, written);
            }
            AsyncApi.assertDescribes(event.topic(), Json.MAPPER.readTree(written));
            assertEquals(
                    Json.MAPPER.readTree(Contracts.read(sample)),
                    Json.MAPPER.readTree(written),
                    () -> sample
                            + " is not what the code writes. An added member: commit it. Anything else: a new version.");
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
