package org.wangge.kit.idempotency;

/** Another request with the same key was first: this one is rolled back. */
final class AnsweredBefore extends RuntimeException {

    AnsweredBefore() {
        super("Another request with the same Idempotency-Key was first");
    }
}
