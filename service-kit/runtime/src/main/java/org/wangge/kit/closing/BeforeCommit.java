package org.wangge.kit.closing;

import jakarta.transaction.Synchronization;

/** Sends the closing statement, unless the command has done so itself. */
record BeforeCommit(ClosingStatement closing) implements Synchronization {

    @Override
    public void beforeCompletion() {
        closing.send();
    }

    @Override
    public void afterCompletion(int status) {
        // Its outcome is the transaction's.
    }
}
