package org.wangge.faults.history;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the service said to one call.
 *
 * @param replayed   whether it says of itself that it is the first answer again
 * @param issue      the issue the body tells of, with its version and state; absent in a refusal
 * @param retryAfter when to come again, as it came; absent where it does not say
 */
public record Answer(
        int status,
        String body,
        @Nullable String etag,
        @Nullable String location,
        boolean replayed,
        @Nullable UUID issue,
        @Nullable Long version,
        @Nullable State state,
        @Nullable String retryAfter) {

    /** Whether it is the same to the byte, as a repetition's has to be. */
    boolean says(Answer other) {
        return status == other.status
                && body.equals(other.body)
                && Objects.equals(etag, other.etag)
                && Objects.equals(location, other.location);
    }
}
