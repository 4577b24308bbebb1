package org.wangge.testing.wire;

import java.util.function.IntConsumer;

/** Finds the messages in one direction of an unencrypted PostgreSQL connection, wherever the stream is cut. */
final class Messages {

    private static final int LENGTH_BYTES = 4;

    private final IntConsumer found;
    private final byte[] header = new byte[1 + LENGTH_BYTES];
    private int headerBytes;
    private long bodyBytes;

    private Messages(int headerBytes, IntConsumer found) {
        this.headerBytes = headerBytes;
        this.found = found;
    }

    /** What the server sends. The consumer is told the type of each message when the whole of it is there. */
    static Messages ofServer(IntConsumer found) {
        return new Messages(0, found);
    }

    /** What a client sends: its first message has no type and counts as type 0. */
    static Messages ofClient(IntConsumer found) {
        return new Messages(1, found);
    }

    /** Takes the next bytes. */
    void take(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            if (headerBytes < header.length) {
                header[headerBytes++] = bytes[at++];
                if (headerBytes == header.length) {
                    bodyBytes = length() - LENGTH_BYTES;
                }
            } else {
                long skipped = Math.min(bodyBytes, count - at);
                at += (int) skipped;
                bodyBytes -= skipped;
            }
            if (headerBytes == header.length && bodyBytes == 0) {
                headerBytes = 0;
                found.accept(header[0]);
            }
        }
    }

    private long length() {
        long length = 0;
        for (int i = 1; i < header.length; i++) {
            length = length << 8 | header[i] & 0xff;
        }
        return length;
    }
}
