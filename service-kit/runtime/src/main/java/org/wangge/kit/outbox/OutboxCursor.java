package org.wangge.kit.outbox;

/**
 * How far the relay has got, in PostgreSQL's snapshots: they know which transactions had ended when. A number alone could
 * not tell, because numbers are given out before transactions commit: a cursor over them passes by what commits late.
 *
 * @param passed every event visible in this snapshot has been published
 * @param ahead  a later snapshot, whose events are being published in the order of their numbers; the same one when
 *               all of them have been
 * @param done   of the events visible in {@code ahead}, all up to this number have been published
 */
record OutboxCursor(String passed, String ahead, long done) {

    static OutboxCursor at(String snapshot) {
        return new OutboxCursor(snapshot, snapshot, 0);
    }

    /** Whether everything that was visible when the relay last looked has been published. */
    boolean isSettled() {
        return passed.equals(ahead);
    }
}
