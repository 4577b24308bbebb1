package org.wangge.kit.outbox;

import java.util.List;

/**
 * Events to publish next, in the order of their numbers, all visible in one snapshot. Whoever changes a thing waits for
 * the one who changed it before, so what is visible in a snapshot lacks nothing that went before it, and within one the
 * numbers give the order.
 *
 * @param from     where the cursor stands
 * @param snapshot in which these events are visible
 * @param isLast   whether they are all that is left of that snapshot
 */
record OutboxBatch(List<OutboxRow> rows, OutboxCursor from, String snapshot, boolean isLast) {

    /** Where the cursor stands once Kafka has so many of the events, from the first on. */
    OutboxCursor after(int published) {
        if (published == rows.size() && isLast) {
            return OutboxCursor.at(snapshot);
        }
        return published == 0
                ? from
                : new OutboxCursor(
                        from.passed(), snapshot, rows.get(published - 1).seq());
    }
}
