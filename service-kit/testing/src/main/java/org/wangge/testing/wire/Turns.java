package org.wangge.testing.wire;

/**
 * Counts round trips of one connection: each time the client begins to send when everything it asked before is answered. What
 * it sends in one go, such as BEGIN with the statement after it, is one round trip, however many answers it has.
 */
final class Turns {

    private static final int QUERY = 'Q';
    private static final int SYNC = 'S';
    private static final int READY_FOR_QUERY = 'Z';

    private final Messages asked = Messages.ofClient(this::asked);
    private final Messages answered = Messages.ofServer(this::answered);
    private int unanswered;
    private boolean unfinished;
    private long count;

    synchronized void clientSent(byte[] bytes, int length) {
        if (unanswered == 0 && !unfinished) {
            count++;
        }
        unfinished = true;
        asked.take(bytes, length);
    }

    synchronized void serverSent(byte[] bytes, int length) {
        answered.take(bytes, length);
    }

    synchronized long count() {
        return count;
    }

    private void asked(int type) {
        boolean waits = type == QUERY || type == SYNC;
        unanswered += waits ? 1 : 0;
        unfinished = !waits;
    }

    private void answered(int type) {
        if (type == READY_FOR_QUERY) {
            // The first one ends the log-in, for which nothing was asked.
            unanswered = Math.max(0, unanswered - 1);
            unfinished = false;
        }
    }
}
