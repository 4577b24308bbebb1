package org.wangge.kit.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/**
 * The query of a request's URL, read where it stands. For operations that are answered within microseconds: a {@code QueryParam} has the
 * whole of it put into two maps, which takes as long as finding where a point is. All others take a {@code QueryParam}.
 *
 * @param text what is behind the question mark, still percent-encoded; null where there is none
 */
public record Query(@Nullable String text) {

    /**
     * The first value of that name, decoded; null where there is none or it is empty, as of a {@code QueryParam}. One that is not
     * percent-encoded as it should be is refused with 400, naming the parameter.
     */
    public @Nullable String value(String name) {
        int begin = text == null ? -1 : begin(text, name);
        if (text == null || begin < 0) {
            return null;
        }
        int end = text.indexOf('&', begin);
        String value = decoded(name, end < 0 ? text.substring(begin) : text.substring(begin, end));
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

    private static String decoded(String name, String value) {
        try {
            return QueryStringDecoder.decodeComponent(value);
        } catch (IllegalArgumentException malformed) {
            throw new Malformed(name, Sentence.of("not-percent-encoded"));
        }
    }
}
