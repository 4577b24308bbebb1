package org.wangge.kit.idempotency;

import org.wangge.kit.problem.Refusal;

/** The caller's {@code Idempotency-Key} cannot be used. */
final class IdempotencyRefusal extends Refusal {

    private IdempotencyRefusal(int status, String slug) {
        super(status, slug);
    }

    static IdempotencyRefusal malformed() {
        return new IdempotencyRefusal(400, "idempotency-key-malformed");
    }

    static IdempotencyRefusal reused() {
        return new IdempotencyRefusal(422, "idempotency-key-reused");
    }

    static IdempotencyRefusal stillRunning() {
        return new IdempotencyRefusal(409, "idempotency-still-running");
    }
}
