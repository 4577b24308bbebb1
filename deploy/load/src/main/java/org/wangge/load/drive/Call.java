package org.wangge.load.drive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** A request, written out once before it is timed. */
public final class Call {

    private final byte[] bytes;

    private Call(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Call get(String path, String token, Map<String, String> headers) {
        return of("GET", path, token, headers, "");
    }

    public static Call get(String path, String token) {
        return get(path, token, Map.of());
    }

    /** With a JSON body, unless it is empty. */
    public static Call of(String method, String path, String token, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        if (content.length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(US_ASCII);
        byte[] whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return new Call(whole);
    }

    byte[] bytes() {
        return bytes;
    }
}
