package org.wangge.local.api;

/** A request that got no answer at all. Whether it took effect is unknown; its Idempotency-Key makes it repeatable. */
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String message, Exception cause) {
        super(message, cause);
    }
}
