package org.wangge.local.demo.reconcile;

import java.util.Map;
import java.util.TreeMap;
import org.wangge.local.demo.desk.Desk;

/** How a grid and what lies below it stand, as the API counts. States with nothing in them are left out. */
public record Counts(Map<String, Long> byState, long overdue) {

    public static Counts of(Desk desk, String grid) {
        var answer = desk.get("/v1/issues/counts?grid=" + grid);
        Map<String, Long> byState = new TreeMap<>();
        answer.required("states").properties().forEach(state -> {
            if (state.getValue().asLong() != 0) {
                byState.put(state.getKey(), state.getValue().asLong());
            }
        });
        return new Counts(byState, answer.path("overdue").asLong());
    }

    public long total() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    public long in(String state) {
        return byState.getOrDefault(state, 0L);
    }
}
