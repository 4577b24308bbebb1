package org.wangge.kit.closing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One part of the statement that closes a command.
 *
 * @param sql        an insert, update or delete without {@code returning}
 * @param parameters by names that no other part uses; none is null
 * @param rows       how many rows it has to write
 * @param otherwise  what to refuse with where it writes another number
 * @param taken      what to refuse with where it breaks one of these unique constraints
 */
public record Write(
        String sql,
        Map<String, Object> parameters,
        int rows,
        Supplier<? extends RuntimeException> otherwise,
        Map<String, Supplier<? extends RuntimeException>> taken) {

    /** A write that nothing can stand in the way of. */
    public static Write of(String sql, Map<String, Object> parameters, int rows) {
        return new Write(
                sql,
                parameters,
                rows,
                () -> new IllegalStateException("Not " + rows + " rows were written by: " + sql),
                Map.of());
    }

    public Write otherwise(Supplier<? extends RuntimeException> refusal) {
        return new Write(sql, parameters, rows, refusal, taken);
    }

    /** @param constraint name of a unique constraint or primary key */
    public Write taken(String constraint, Supplier<? extends RuntimeException> refusal) {
        Map<String, Supplier<? extends RuntimeException>> more = new HashMap<>(taken);
        more.put(constraint, refusal);
        return new Write(sql, parameters, rows, otherwise, Map.copyOf(more));
    }
}
