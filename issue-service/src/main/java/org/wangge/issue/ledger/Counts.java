package org.wangge.issue.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.GridRef;

/**
 * How many issues a grid and everything below it have, by state.
 *
 * @param overdue  those with somebody to put them right and a deadline that has passed
 * @param unplaced those of the office that wait to be placed by hand; they count as the office's own
 * @param children the same for each grid right below
 */
@Schema(description = "How many issues a grid and everything below it have")
public record Counts(
        GridRef grid, long total, Map<State, Long> states, long overdue, long unplaced, List<Child> children) {

    /** A grid right below, with everything below that. */
    public record Child(GridRef grid, long total, Map<State, Long> states, long overdue) {}

    /** Adds up counts of one grid. */
    static final class Sum {
        private final Map<State, Long> states = new EnumMap<>(State.class);
        private long overdue;
        private long unplaced;

        Sum() {
            for (State state : State.values()) {
                states.put(state, 0L);
            }
        }

        /** Takes in a row of {@link LedgerCounts}: state or null, count, overdue and unplaced from its fourth column on. */
        void add(Object[] row) {
            if (row[3] != null) {
                states.merge(State.valueOf((String) row[3]), ((Number) row[4]).longValue(), Long::sum);
            }
            overdue += ((Number) row[5]).longValue();
            unplaced += ((Number) row[6]).longValue();
        }

        Counts of(GridRef grid, List<Child> children) {
            return new Counts(grid, total(), states, overdue, unplaced, children);
        }

        Child below(GridRef grid) {
            return new Child(grid, total(), states, overdue);
        }

        private long total() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
