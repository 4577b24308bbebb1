package org.wangge.faults.history;

import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it.
 *
 * @param number    counts the calls of a history in the order they were invoked
 * @param invokedAt nanoseconds of a monotonic clock
 * @param endedAt   likewise; {@link Long#MAX_VALUE} where the call had not ended when the history was read
 * @param answer    absent where there was none
 * @param trouble   why there was no answer
 */
public record Call(
        long number,
        Command command,
        long invokedAt,
        long endedAt,
        @Nullable Answer answer,
        @Nullable String trouble) {

    public Outcome outcome() {
        if (answer == null || answer.status() >= 500) {
            return Outcome.UNKNOWN;
        }
        return answer.status() >= 400 ? Outcome.REFUSED : Outcome.ANSWERED;
    }

    @Override
    public String toString() {
        String end = answer == null
                ? "unknown: " + trouble
                : answer.status()
                        + (answer.version() == null ? "" : " " + answer.state() + " v" + answer.version())
                        + (answer.replayed() ? " again" : "");
        return "#" + number + " " + command + " -> " + end;
    }
}
