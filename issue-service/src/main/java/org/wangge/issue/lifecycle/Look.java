package org.wangge.issue.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Somebody's look at an issue: what he is to it depends on his postings. */
record Look(UUID issue, String account) {

    /** The issues looked at, each once. */
    static List<UUID> issues(List<Look> looks) {
        return looks.stream().map(Look::issue).distinct().toList();
    }

    /** What each look finds: made of the issue's row for the account, and nothing where there is no row. */
    static <R, F> Map<Look, F> each(List<Look> looks, Map<UUID, R> rows, BiFunction<R, String, F> made) {
        Map<Look, F> found = new HashMap<>();
        for (Look look : looks) {
            R row = rows.get(look.issue());
            if (row != null) {
                found.put(look, made.apply(row, look.account()));
            }
        }
        return found;
    }
}
