package org.wangge.testing;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;

/**
 * All that a caller sees of an answer, so that two can be held against each other.
 *
 * @param headers in small letters and in alphabetical order
 */
public record Answer(int status, List<String> headers, String body) {

    public static Answer of(Response response) {
        List<String> headers = response.headers().asList().stream()
                .map(Header::toString)
                .map(header -> header.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        return new Answer(response.statusCode(), headers, response.asString());
    }
}
