package org.wangge.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes the service's own records as JSON and reads what the service itself has written. Where that fails, the program is at fault, so
 * it ends in an {@link IllegalStateException}. What comes from outside is read where its sender can be told what is wrong with it.
 */
@ApplicationScoped
public class OwnJson {

    private final ObjectMapper mapper;

    OwnJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw unwritable(value, unwritable);
        }
    }

    /** In UTF-8. */
    public byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw unwritable(value, unwritable);
        }
    }

    public <T> T read(String text, Class<T> as) {
        try {
            return mapper.readValue(text, as);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Not the JSON of a " + as.getSimpleName(), unreadable);
        }
    }

    private static IllegalStateException unwritable(Object value, JsonProcessingException why) {
        return new IllegalStateException("Cannot be written as JSON: " + value.getClass(), why);
    }
}
