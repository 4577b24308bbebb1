package org.wangge.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What the server said to one request. */
public record Answer(String request, int status, byte[] body, HttpHeaders headers) {

    /** The body as JSON; a missing node if it is empty. */
    public JsonNode json() {
        try {
            return ApiClient.JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " answered " + status + " with what is no JSON: " + text(), e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public boolean is(int... statuses) {
        return Arrays.stream(statuses).anyMatch(expected -> expected == status);
    }

    /** This answer, if its status is one of these; otherwise {@link Unexpected} with the problem document. */
    public Answer expect(int... statuses) {
        if (!is(statuses)) {
            throw new Unexpected(this);
        }
        return this;
    }
}
