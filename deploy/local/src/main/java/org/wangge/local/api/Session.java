package org.wangge.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account's requests. Paths begin with a slash; JSON bodies are anything Jackson writes (maps, lists, records, nodes). */
public final class Session {
    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ApiClient client;
    private final @Nullable PasswordLogin login;

    Session(ApiClient client, @Nullable PasswordLogin login) {
        this.client = client;
        this.login = login;
    }

    public Answer get(String path) {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, null, headers);
    }

    public Answer post(String path, Object json) {
        return post(path, json, Map.of());
    }

    public Answer post(String path, Object json, Map<String, String> headers) {
        return send("POST", path, written(json), JSON, headers);
    }

    public Answer post(String path, byte[] body, String contentType, Map<String, String> headers) {
        return send("POST", path, body, contentType, headers);
    }

    public Answer put(String path, Object json) {
        return put(path, json, Map.of());
    }

    public Answer put(String path, Object json, Map<String, String> headers) {
        return send("PUT", path, written(json), JSON, headers);
    }

    public Answer put(String path, byte[] body, String contentType, Map<String, String> headers) {
        return send("PUT", path, body, contentType, headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null, Map.of());
    }

    /** This session's account: the {@code sub} of its token. */
    public String account() {
        if (login == null) {
            throw new IllegalStateException("An anonymous session has no account");
        }
        String claims = login.token().split("\\.", -1)[1];
        try {
            return ApiClient.JSON
                    .readTree(Base64.getUrlDecoder().decode(claims))
                    .required("sub")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException("The token of this session cannot be read", e);
        }
    }

    /** Sends with this account's token; a token refused as ended is renewed once. */
    public Answer send(
            String method,
            String path,
            byte @Nullable [] body,
            @Nullable String contentType,
            Map<String, String> headers) {
        Answer answer = client.send(request(method, path, body, contentType, headers));
        if (answer.status() == 401 && login != null) {
            login.forget();
            return client.send(request(method, path, body, contentType, headers));
        }
        return answer;
    }

    private HttpRequest request(
            String method,
            String path,
            byte @Nullable [] body,
            @Nullable String contentType,
            Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri(path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (login != null) {
            request.header("Authorization", "Bearer " + login.token());
        }
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static byte[] written(Object json) {
        try {
            return ApiClient.JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + json, e);
        }
    }
}
