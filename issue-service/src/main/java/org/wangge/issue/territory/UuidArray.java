package org.wangge.issue.territory;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists of ids as PostgreSQL writes an array: hand-written statements cast it with {@code cast(:ids as uuid[])}. */
public final class UuidArray {

    private UuidArray() {}

    public static String literal(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads what {@code cast(ids as text)} gives. */
    public static List<UUID> parse(String literal) {
        String inside = literal.substring(1, literal.length() - 1);
        return inside.isEmpty()
                ? List.of()
                : Arrays.stream(inside.split(",", -1)).map(UUID::fromString).toList();
    }
}
