package org.wangge.issue.loop;

import java.util.EnumSet;
import java.util.Set;

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
}
