package org.wangge.load.cost;

/**
 * Follows what PostgreSQL sends in one connection and counts its {@code ReadyForQuery}: the moments at which a client that
 * waited can go on, which is to say round trips. Understands messages cut anywhere. The connection must not be encrypted.
 */
final class AnswerCounter {

    private static final int READY_FOR_QUERY = 'Z';
    private static final int HEADER = 5;
    private static final int LENGTH_BYTES = 4;

    private final byte[] header = new byte[HEADER];
    private int headerBytes;
    private long bodyBytes;
    private long ready;

    /** Takes the next bytes. */
    void take(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            if (headerBytes < HEADER) {
                header[headerBytes++] = bytes[at++];
                if (headerBytes == HEADER) {
                    begin();
                }
            } else {
                long skipped = Math.min(bodyBytes, count - at);
                at += (int) skipped;
                bodyBytes -= skipped;
            }
            if (headerBytes == HEADER && bodyBytes == 0) {
                headerBytes = 0;
            }
        }
    }

    private void begin() {
        if (header[0] == READY_FOR_QUERY) {
            ready++;
        }
        long length = 0;
        for (int i = 1; i < HEADER; i++) {
            length = length << 8 | header[i] & 0xff;
        }
        bodyBytes = length - LENGTH_BYTES;
    }

    long ready() {
        return ready;
    }
}
