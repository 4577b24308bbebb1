package org.wangge.issue.loop;

import static org.wangge.issue.loop.Deed.ASSIGN;
import static org.wangge.issue.loop.Deed.CLAIM;
import static org.wangge.issue.loop.Deed.CLASSIFY;
import static org.wangge.issue.loop.Deed.FAIL;
import static org.wangge.issue.loop.Deed.PASS;
import static org.wangge.issue.loop.Deed.PLACE;
import static org.wangge.issue.loop.Deed.REOPEN;
import static org.wangge.issue.loop.Deed.RESOLVE;
import static org.wangge.issue.loop.Deed.RETURN;
import static org.wangge.issue.loop.Deed.START;
import static org.wangge.issue.loop.Deed.VOID;
import static org.wangge.issue.loop.Relation.ADMINISTRATOR;
import static org.wangge.issue.loop.Relation.ASSIGNEE;
import static org.wangge.issue.loop.Relation.DEPUTY;
import static org.wangge.issue.loop.Relation.LEAD;
import static org.wangge.issue.loop.Relation.REPORTER;
import static org.wangge.issue.loop.Relation.RESOLVER;
import static org.wangge.issue.loop.Relation.SUPERVISION;
import static org.wangge.issue.loop.State.ASSIGNED;
import static org.wangge.issue.loop.State.CLAIMED;
import static org.wangge.issue.loop.State.CLOSED;
import static org.wangge.issue.loop.State.IN_PROGRESS;
import static org.wangge.issue.loop.State.REPORTED;
import static org.wangge.issue.loop.State.RESOLVED;
import static org.wangge.issue.loop.State.VOIDED;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The loop's table, the one place that knows which deed is done in which state, by whom, and where it leads. A report
 * is not in it: it is anybody's, and begins in {@link #FIRST}.
 */
public final class Loop {

    public static final State FIRST = REPORTED;

    private static final Map<Deed, Step> TABLE = table(
            step(PLACE).in(REPORTED).stays().by(LEAD, DEPUTY, ADMINISTRATOR),
            step(CLAIM).in(REPORTED).to(CLAIMED).by(LEAD, DEPUTY),
            step(RETURN).in(REPORTED, CLAIMED).to(REPORTED).by(LEAD, DEPUTY),
            step(CLASSIFY).in(REPORTED, CLAIMED).stays().by(LEAD, DEPUTY),
            step(ASSIGN).in(CLAIMED, ASSIGNED, IN_PROGRESS).to(ASSIGNED).by(LEAD, DEPUTY),
            step(START).in(ASSIGNED).to(IN_PROGRESS).by(ASSIGNEE),
            step(RESOLVE).in(ASSIGNED, IN_PROGRESS).to(RESOLVED).by(ASSIGNEE, LEAD),
            step(PASS).in(RESOLVED).to(CLOSED).by(SUPERVISION).never(RESOLVER),
            step(FAIL).in(RESOLVED).to(ASSIGNED).by(SUPERVISION).never(RESOLVER),
            step(VOID).in(REPORTED, CLAIMED).to(VOIDED).by(LEAD, SUPERVISION),
            step(REOPEN).in(CLOSED).to(CLAIMED).by(SUPERVISION, REPORTER));

    /** Relations that let a caller know of an issue at all. */
    private static final Set<Relation> MAY_SEE = EnumSet.complementOf(EnumSet.of(RESOLVER));

    private Loop() {}

    /** Whether a caller with these relations may know of an issue. */
    public static boolean maySee(Set<Relation> caller) {
        return caller.stream().anyMatch(MAY_SEE::contains);
    }

    /** Whether a deed may be done in a state by a caller with these relations, and if not, why not. */
    public static Verdict judge(Deed deed, State state, Set<Relation> caller) {
        if (!maySee(caller)) {
            return Verdict.UNKNOWN;
        }
        Step step = step(deed, TABLE);
        if (caller.stream().noneMatch(step.by::contains)) {
            return Verdict.FORBIDDEN;
        }
        if (!step.in.contains(state)) {
            return Verdict.CONFLICT;
        }
        return caller.stream().anyMatch(step.never::contains) ? Verdict.FORBIDDEN : Verdict.ALLOWED;
    }

    /** The state an allowed deed leads to. */
    public static State after(Deed deed, State state) {
        State to = step(deed, TABLE).to;
        return to == null ? state : to;
    }

    private static Step step(Deed deed, Map<Deed, Step> table) {
        Step step = table.get(deed);
        if (step == null) {
            throw new IllegalArgumentException(deed + " begins the loop and is no step of it");
        }
        return step;
    }

    private static Step step(Deed deed) {
        return new Step(deed);
    }

    private static Map<Deed, Step> table(Step... steps) {
        Map<Deed, Step> table = new EnumMap<>(Deed.class);
        Arrays.stream(steps).forEach(step -> table.put(step.deed, step));
        return table;
    }

    /** One line of the table while it is being written down. */
    private static final class Step {
        private final Deed deed;
        private final Set<State> in = EnumSet.noneOf(State.class);
        private final Set<Relation> by = EnumSet.noneOf(Relation.class);
        private final Set<Relation> never = EnumSet.noneOf(Relation.class);
        private @Nullable State to;

        private Step(Deed deed) {
            this.deed = deed;
        }

        private Step in(State... states) {
            in.addAll(Arrays.asList(states));
            return this;
        }

        private Step to(State state) {
            to = state;
            return this;
        }

        private Step stays() {
            return this;
        }

        private Step by(Relation... relations) {
            by.addAll(Arrays.asList(relations));
            return this;
        }

        private Step never(Relation... relations) {
            never.addAll(Arrays.asList(relations));
            return this;
        }
    }
}
