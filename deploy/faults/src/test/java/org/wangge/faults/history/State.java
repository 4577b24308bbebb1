package org.wangge.faults.history;

/** Where an issue stands, as the design names it. */
public enum State {
    REPORTED,
    CLAIMED,
    ASSIGNED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED,
    VOIDED
}
