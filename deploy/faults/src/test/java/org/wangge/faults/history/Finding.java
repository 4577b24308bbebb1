package org.wangge.faults.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that cannot be true if the system keeps what it promises.
 *
 * @param issue the issue it was found at, if it was at one
 * @param story everything that is known of the issue, line by line
 */
public record Finding(Kind kind, @Nullable UUID issue, String what, String story) {

    /** What is broken. */
    public enum Kind {
        /** Answered 2xx, and the ledger has no line for it. */
        ACKNOWLEDGED_BUT_LOST,
        /** One command has more than one line. */
        DONE_TWICE,
        /** Refused, and done all the same. */
        REFUSED_BUT_DONE,
        /** Done, though the version it was meant for had passed. */
        STALE_BUT_DONE,
        /** A line of the ledger that nobody asked for. */
        NOBODY_DID_IT,
        /** An answer tells of another version or state than the line its command made. */
        ANSWER_DIFFERS_FROM_LEDGER,
        /** Two callers were told that they had made the same version. */
        TWO_WINNERS,
        /** A repeated key was answered otherwise than the first time. */
        DIFFERENT_ANSWERS,
        /** The command took effect, and its key is not kept; or the other way round. */
        KEY_NOT_KEPT,
        /** Versions of an issue do not run 1, 2, 3 … */
        VERSION_GAP,
        /** A step that the loop does not have, or that does not begin where the one before it ended. */
        ILLEGAL_STEP,
        /** The issue's row is not where its last line says. */
        STATE_DIFFERS_FROM_LEDGER,
        /** A line without an event. */
        NOT_PUBLISHED,
        /** An event still in the outbox after everything has come to rest. */
        STILL_IN_OUTBOX,
        /** An event of something that is not in the ledger. */
        EVENT_OF_NOTHING,
        /** One line has events under two ids, or one id has two bodies. */
        EVENT_AMBIGUOUS,
        /** Events of an issue came out in another order than the ledger's. */
        EVENTS_REORDERED,
        /** An event that was never heard. */
        NOT_HEARD,
        /** An event that took effect more than once. */
        HEARD_TWICE,
        /** Somebody whom an event concerns was not told. */
        NOT_TOLD,
        /** Somebody was told of one event more than once. */
        TOLD_TWICE,
        /** Somebody was told of what does not concern them, or never happened. */
        TOLD_OF_NOTHING,
        /** The numbers of an inbox do not run 1, 2, 3 … */
        INBOX_GAP
    }

    @Override
    public String toString() {
        return kind + ": " + what + (story.isEmpty() ? "" : "\n" + story);
    }
}
