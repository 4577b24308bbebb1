package org.wangge.kit.outbox;

import java.util.List;

/**
 * How much the relay takes from the database at once.
 *
 * @param rows  so many at most
 * @param bytes no further row once those taken have bodies of so many bytes; one more than this at most is taken, whose
 *              body is bounded by {@link Outbox#LONGEST_BODY}
 */
record BatchLimit(int rows, long bytes) {

    static BatchLimit of(OutboxRelaySettings settings) {
        return new BatchLimit(settings.batch(), settings.batchBytes().asLongValue());
    }

    /** Bodies up to this length, in bytes, may come with their rows: as many as there may be stay within the limit. */
    int longestAtOnce() {
        return Math.toIntExact(bytes / rows);
    }

    /** The rows that are within the limit, from the first on. */
    List<OutboxRow> firstOf(List<OutboxRow> found) {
        long taken = 0;
        int first = 0;
        while (first < found.size() && taken < bytes) {
            taken += found.get(first++).bodyBytes();
        }
        return found.subList(0, first);
    }

    /** Whether there may be more than what was taken. */
    boolean isReachedBy(List<OutboxRow> taken) {
        return taken.size() >= rows
                || taken.stream().mapToLong(OutboxRow::bodyBytes).sum() >= bytes;
    }
}
