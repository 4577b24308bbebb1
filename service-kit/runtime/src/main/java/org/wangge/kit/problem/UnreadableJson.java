package org.wangge.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says where a JSON body cannot be read, without naming a class of ours. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Refusal of(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return new Malformed(field(unknown), "no such field here");
        }
        if (unreadable instanceof InvalidFormatException wrong) {
            return new Malformed(field(wrong), "not a " + kind(wrong.getTargetType()) + allowed(wrong.getTargetType()));
        }
        if (unreadable instanceof JsonMappingException mapping) {
            return new Malformed(field(mapping), "not of the form expected here");
        }
        return new Malformed(
                "body",
                unreadable.getLocation() == null
                        ? "not JSON"
                        : "not JSON at line " + unreadable.getLocation().getLineNr() + ", column "
                                + unreadable.getLocation().getColumnNr());
    }

    private static String field(JsonMappingException unreadable) {
        String path = unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        if (path.isEmpty()) {
            return "body";
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "known value";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number of the kind expected here";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "UUID";
            case "Instant", "OffsetDateTime" -> "time in RFC 3339 form";
            case "LocalDate" -> "date in the form 2026-01-31";
            case "LocalTime" -> "time of day in the form 08:30";
            default -> "value of the form expected here";
        };
    }

    private static String allowed(Class<?> type) {
        if (!type.isEnum()) {
            return "";
        }
        StringBuilder names = new StringBuilder(": one of ");
        for (Object constant : type.getEnumConstants()) {
            names.append(((Enum<?>) constant).name()).append(", ");
        }
        return names.substring(0, names.length() - 2);
    }
}
