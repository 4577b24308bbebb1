package org.wangge.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server that did not start; the message is one line that a user can act on. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
