package org.wangge.faults.hook;

import java.util.Locale;

/** Where a service may be halted. */
public enum Point {
    /** A transaction that tells an event has done everything but commit. */
    BEFORE_COMMIT,
    /** PostgreSQL has committed a transaction that tells an event, and nobody has acted on it yet. */
    BEFORE_PUBLISH,
    /** Kafka has acknowledged events that the outbox's cursor has not passed. */
    BEFORE_PASSING,
    /** A consumer's transaction has written what a message brings and has not committed; or, where one statement is all of it, runs. */
    INSIDE_CONSUMER;

    /** {@code before commit}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
