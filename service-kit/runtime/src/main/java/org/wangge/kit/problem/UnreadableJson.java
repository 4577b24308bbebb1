package org.wangge.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where a JSON body cannot be read, without naming a class of ours. */
public final class UnreadableJson {

    private UnreadableJson() {}

    static Refusal of(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        if (unreadable instanceof JsonMappingException mapping) {
            return new Malformed(path(mapping), fault(mapping));
        }
        return new Malformed("body", syntax(unreadable));
    }

    /** Where the JSON stops being any. */
    public static Sentence syntax(JsonProcessingException unreadable) {
        JsonLocation place = unreadable.getLocation();
        return place == null
                ? Sentence.of("not-json")
                : Sentence.of("not-json-at", place.getLineNr(), place.getColumnNr());
    }

    /** What is wrong with the value that cannot be read. */
    public static Sentence fault(JsonMappingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException) {
            return Sentence.of("unknown-field");
        }
        return unreadable instanceof InvalidFormatException wrong
                ? expected(wrong.getTargetType())
                : Sentence.of("wrong-form");
    }

    /** The value that cannot be read, as {@code a.b[3]}; {@code body} for the document itself. */
    public static String path(JsonMappingException unreadable) {
        String path = unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        if (path.isEmpty()) {
            return "body";
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static Sentence expected(Class<?> type) {
        if (type.isEnum()) {
            return Sentence.of(
                    "not-one-of",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", ")));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Sentence.of("not-such-a-number");
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> Sentence.of("not-a-uuid");
            case "Instant", "OffsetDateTime" -> Sentence.of("not-a-time");
            case "LocalDate" -> Sentence.of("not-a-date");
            case "LocalTime" -> Sentence.of("not-a-time-of-day");
            default -> Sentence.of("wrong-form");
        };
    }
}
