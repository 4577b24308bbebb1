package org.wangge.load.drive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What has come over one HTTP/1.1 connection, and the answers in it. */
final class Incoming {

    private static final String END_OF_LINE = "\r\n";
    private static final String END_OF_HEAD = END_OF_LINE + END_OF_LINE;

    private ByteBuffer come = ByteBuffer.allocate(16_384);

    /** Where to put what comes next: has room always. */
    ByteBuffer room() {
        if (!come.hasRemaining()) {
            come = ByteBuffer.allocate(2 * come.capacity()).put(come.flip());
        }
        return come;
    }

    /** The next answer, taken out; null until all of it has come. */
    @Nullable
    Reply next() {
        int bodyAt = after(END_OF_HEAD, 0);
        if (bodyAt < 0) {
            return null;
        }
        String head = text(0, bodyAt);
        int status = Integer.parseInt(head, 9, 12, 10);
        if (status == 304 || status == 204) {
            return take(bodyAt, new Reply(status, head, ""));
        }
        if (Reply.header(head, "transfer-encoding").isPresent()) {
            return chunked(status, head, bodyAt);
        }
        int end = bodyAt
                + Reply.header(head, "content-length").map(Integer::parseInt).orElse(0);
        return end > come.position()
                ? null
                : take(end, new Reply(status, head, new String(come.array(), bodyAt, end - bodyAt, UTF_8)));
    }

    private @Nullable Reply chunked(int status, String head, int bodyAt) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = bodyAt;
        while (true) {
            int begin = after(END_OF_LINE, at);
            if (begin < 0) {
                return null;
            }
            int size = Integer.parseInt(text(at, begin).strip(), 16);
            at = begin + size + END_OF_LINE.length();
            if (at > come.position()) {
                return null;
            }
            if (size == 0) {
                return take(at, new Reply(status, head, body.toString(UTF_8)));
            }
            body.write(come.array(), begin, size);
        }
    }

    private Reply take(int bytes, Reply reply) {
        come.flip().position(bytes);
        come.compact();
        return reply;
    }

    private String text(int from, int to) {
        return new String(come.array(), from, to - from, ISO_8859_1);
    }

    /** Behind the first of these marks; negative where there is none yet. */
    private int after(String mark, int from) {
        for (int at = from; at <= come.position() - mark.length(); at++) {
            if (isAt(at, mark)) {
                return at + mark.length();
            }
        }
        return -1;
    }

    private boolean isAt(int at, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (come.get(at + i) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
