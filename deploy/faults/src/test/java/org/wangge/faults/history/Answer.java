package org.wangge.faults.history;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the service said to one call.
 *
 * @param issue    the issue the body tells of, with its version and state; absent in a refusal
 * @param replayed whether it says of itself that it is the first answer again
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

    /** An answer that does not say when to come again. */
    Answer(
            int status,
            String body,
            @Nullable String etag,
            @Nullable String location,
            boolean replayed,
            @Nullable UUID issue,
            @Nullable Long version,
            @Nullable State state) {
        this(status, body, etag, location, replayed, issue, version, state, null);
    }

    /** Whether it is the same to the byte, as a repetition's has to be. */
    boolean says(Answer other) {
        return status == other.status
                && body.equals(other.body)
                && Objects.equals(etag, other.etag)
                && Objects.equals(location, other.location);
    }
}
