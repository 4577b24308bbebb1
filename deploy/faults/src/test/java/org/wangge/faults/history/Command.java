package org.wangge.faults.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done, once, however often it is sent: all calls under one key.
 *
 * @param key     names it; sent as Idempotency-Key with a POST, and in the words of a deed that has some
 * @param issue   unknown for a report that leaves the choice of the id to the service
 * @param ifMatch the version it is meant for, if it says one
 */
public record Command(
        String key,
        Deed deed,
        @Nullable UUID issue,
        String account,
        @Nullable Long ifMatch) {

    @Override
    public String toString() {
        return deed + " by " + account + (ifMatch == null ? "" : " at version " + ifMatch) + " (key " + key + ")";
    }
}
