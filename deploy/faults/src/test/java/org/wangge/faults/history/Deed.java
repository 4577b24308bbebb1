package org.wangge.faults.history;

import static org.wangge.faults.history.State.ASSIGNED;
import static org.wangge.faults.history.State.CLAIMED;
import static org.wangge.faults.history.State.CLOSED;
import static org.wangge.faults.history.State.IN_PROGRESS;
import static org.wangge.faults.history.State.REPORTED;
import static org.wangge.faults.history.State.RESOLVED;
import static org.wangge.faults.history.State.VOIDED;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deeds of the loop with the event each causes and the steps it may take, written down a second time from the
 * design, so that the service is not asked about itself.
 */
public enum Deed {
    REPORT("issue-reported", Set.of(), REPORTED),
    PLACE("issue-placed", Set.of(REPORTED), null),
    CLAIM("issue-claimed", Set.of(REPORTED), CLAIMED),
    RETURN("issue-returned", Set.of(REPORTED, CLAIMED), REPORTED),
    CLASSIFY("issue-classified", Set.of(REPORTED, CLAIMED), null),
    ASSIGN("issue-assigned", Set.of(CLAIMED, ASSIGNED, IN_PROGRESS), ASSIGNED),
    START("issue-started", Set.of(ASSIGNED), IN_PROGRESS),
    RESOLVE("issue-resolved", Set.of(ASSIGNED, IN_PROGRESS), RESOLVED),
    PASS("issue-closed", Set.of(RESOLVED), CLOSED),
    FAIL("issue-reworked", Set.of(RESOLVED), ASSIGNED),
    VOID("issue-voided", Set.of(REPORTED, CLAIMED), VOIDED),
    REOPEN("issue-reopened", Set.of(CLOSED), CLAIMED);

    private final String topic;
    private final Set<State> from;
    private final @Nullable State to;

    Deed(String topic, Set<State> from, @Nullable State to) {
        this.topic = topic;
        this.from = from;
        this.to = to;
    }

    /** The topic, and the name, of the event it causes. */
    public String topic() {
        return topic;
    }

    /** Where it leads from a state; empty where it is not done in that state. */
    public Optional<State> after(State state) {
        return from.contains(state) ? Optional.of(to == null ? state : to) : Optional.empty();
    }

    /** Whether the step is one of the design's; only a report begins from nothing. */
    public boolean leads(@Nullable State before, State after) {
        return before == null
                ? this == REPORT && after == to
                : after(before).filter(after::equals).isPresent();
    }

    /** Whether a key keeps it from being done twice. */
    public boolean isKeyed() {
        return switch (this) {
            case REPORT, RETURN, RESOLVE, PASS, FAIL, REOPEN -> true;
            case PLACE, CLAIM, CLASSIFY, ASSIGN, START, VOID -> false;
        };
    }

    /** Whether the words sent with it are kept with its line, which tells one command from others of its kind. */
    public boolean keepsWords() {
        return isKeyed() || this == ASSIGN || this == VOID;
    }

    /** Whether doing it again as the same one, in the state it led to, is answered without being done again. */
    public boolean isAnsweredWhereDone() {
        return this == CLAIM || this == START || this == VOID;
    }
}
