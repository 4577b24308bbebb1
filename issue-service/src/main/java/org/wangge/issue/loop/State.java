package org.wangge.issue.loop;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an issue stands in the loop. */
public enum State {
    REPORTED,
    CLAIMED,
    ASSIGNED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED,
    VOIDED;

    /** The states in which a deadline runs: somebody has to put the issue right. */
    public static final Set<State> RUNNING = EnumSet.of(ASSIGNED, IN_PROGRESS);

    /** Whether somebody has to put the issue right and the deadline has passed. */
    public boolean isOverdue(@Nullable Instant deadline, Instant now) {
        return RUNNING.contains(this) && deadline != null && deadline.isBefore(now);
    }
}
