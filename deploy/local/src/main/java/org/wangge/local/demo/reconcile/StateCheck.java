package org.wangge.local.demo.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.sweep.Tracked;
import org.wangge.local.demo.work.Faults;

/**
 * Reported is the sum over the states: as the counts say and as the office's whole list says when walked page by page;
 * and each issue of the sweep is in it once, at the state and version its people left it in.
 */
public final class StateCheck {
    private final Desk desk;
    private final String office;
    private final Faults faults;

    /** The desk of somebody who sees the whole office, and the office's grid id. */
    public StateCheck(Desk desk, String office, Faults faults) {
        this.desk = desk;
        this.office = office;
        this.faults = faults;
    }

    /**
     * What the office has, earlier sweeps included.
     *
     * @param atOffice how many are in no grid below the office: they wait to be placed, or were reported to it by name
     */
    public record Found(Map<String, Long> byState, long atOffice) {

        public long total() {
            return byState.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Compares counts with the list for the whole office, and the sweep's issues with what is in it. */
    public Found check(List<Tracked> issues) {
        var walked = desk.all("/v1/issues?grid=" + office);
        var counted = Counts.of(desk, office);
        Map<String, Long> inList =
                byState(walked, issue -> issue.required("state").asText());
        faults.unlessEqual("The office's issues by state, counts against list", counted.byState(), inList);
        faults.unlessEqual("The office's issues in its list", counted.total(), (long) walked.size());

        Map<String, List<JsonNode>> byId = walked.stream()
                .collect(Collectors.groupingBy(issue -> issue.required("id").asText()));
        for (var issue : issues) {
            var found = byId.getOrDefault(issue.id(), List.of());
            faults.unlessEqual("Times " + issue.number() + " is in the office's list", 1, found.size());
            found.forEach(one -> {
                faults.unlessEqual(
                        "State of " + issue.number(),
                        issue.state(),
                        one.required("state").asText());
                faults.unlessEqual(
                        "Version of " + issue.number(),
                        issue.version(),
                        one.required("version").asLong());
            });
        }
        return new Found(
                counted.byState(), walked.stream().filter(this::isAtOffice).count());
    }

    private boolean isAtOffice(JsonNode issue) {
        String grid = issue.path("grid").path("id").asText();
        return grid.isEmpty() || grid.equals(office);
    }

    /** How many of the sweep's issues ended in which state. */
    public static <T> Map<String, Long> byState(List<T> issues, Function<T, String> state) {
        return issues.stream().collect(Collectors.groupingBy(state, TreeMap::new, Collectors.counting()));
    }
}
