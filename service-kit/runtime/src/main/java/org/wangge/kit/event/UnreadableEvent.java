package org.wangge.kit.event;

import org.jspecify.annotations.Nullable;

/** A record that is no event of ours: a header is missing or wrong, or the body is not the JSON it should be. */
public class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String reason) {
        super(reason);
    }

    public UnreadableEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
