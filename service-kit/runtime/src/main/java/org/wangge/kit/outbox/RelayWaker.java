package org.wangge.kit.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Wakes the relay once the transaction has committed. */
record RelayWaker(OutboxRelay relay) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Only the outcome matters.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            relay.wake();
        }
    }
}
