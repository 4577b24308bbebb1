package org.wangge.faults.history;

/** What a client knows after a call. */
public enum Outcome {
    /** 2xx: it is done. */
    ANSWERED,
    /** 4xx: it is not done. */
    REFUSED,
    /** Time-out, broken connection, 5xx: it may or may not be done. */
    UNKNOWN
}
