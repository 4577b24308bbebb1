package org.wangge.faults.model;

import org.wangge.faults.history.Deed;

/**
 * One deed as it is tried.
 *
 * @param to       the grid of a return or placement; NOWHERE where a return names none
 * @param assignee of an assignment
 */
record Step(Deed deed, Who who, Guard guard, Spot to, Who assignee) {

    /** What If-Match says. */
    enum Guard {
        NONE,
        RIGHT,
        STALE
    }
}
