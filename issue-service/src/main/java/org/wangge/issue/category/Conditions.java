package org.wangge.issue.category;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Conditions as the JSON a row keeps. */
@Converter
class Conditions implements AttributeConverter<List<Condition>, String> {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<Condition>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Condition> conditions) {
        try {
            return MAPPER.writeValueAsString(conditions);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    @Override
    public List<Condition> convertToEntityAttribute(String json) {
        try {
            return MAPPER.readValue(json, LIST);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
