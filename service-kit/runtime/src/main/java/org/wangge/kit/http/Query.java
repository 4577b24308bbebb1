package org.wangge.kit.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request's URL, read where it stands. For operations that are answered within microseconds: a {@code QueryParam} has the
 * whole of it put into two maps, which takes as long as finding where a point is. All others take a {@code QueryParam}.
 *
 * @param text what is behind the question mark, still percent-encoded; null where there is none
 */
public record Query(@Nullable String text) {

    /**
     * The first value of that name, decoded; null where there is none or it is empty, as of a {@code QueryParam}.
     *
     * @throws IllegalArgumentException where it is not percent-encoded as it should be; Quarkus has answered such a request 400 before
     */
    public @Nullable String value(String name) {
        if (text == null) {
            return null;
        }
        int begin = begin(text, name);
        if (begin < 0) {
            return null;
        }
        int end = text.indexOf('&', begin);
        String value = QueryStringDecoder.decodeComponent(end < 0 ? text.substring(begin) : text.substring(begin, end));
        return value.isEmpty() ? null : value;
    }

    private static int begin(String text, String name) {
        int at = 0;
        while (!(text.startsWith(name, at) && text.startsWith("=", at + name.length()))) {
            at = text.indexOf('&', at) + 1;
            if (at == 0) {
                return -1;
            }
        }
        return at + name.length() + 1;
    }
}
