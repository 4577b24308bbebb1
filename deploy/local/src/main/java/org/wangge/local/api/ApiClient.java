package org.wangge.local.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** The gateway of a running stack. One client serves any number of sessions and threads. */
public final class ApiClient {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    private final URI gateway;
    private final HttpClient http;
    private final Consumer<Answer> watch;

    private ApiClient(URI gateway, Consumer<Answer> watch) {
        this.gateway = gateway;
        this.watch = watch;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_WITHIN)
                .build();
    }

    public static ApiClient at(URI gateway) {
        return watched(gateway, answer -> {});
    }

    /** A client that shows every answer, those to logins among them, to somebody else as well. */
    public static ApiClient watched(URI gateway, Consumer<Answer> watch) {
        return new ApiClient(gateway, watch);
    }

    /** A session of this account; it logs in at its first request. */
    public Session as(String username, String password) {
        return new Session(this, new PasswordLogin(this, username, password));
    }

    /** A session without a token, for what is open to everybody. */
    public Session anonymous() {
        return new Session(this, null);
    }

    URI uri(String path) {
        return gateway.resolve(path);
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var answer = new Answer(
                    request.method() + " " + request.uri().getPath(),
                    response.statusCode(),
                    response.body(),
                    response.headers());
            watch.accept(answer);
            return answer;
        } catch (IOException e) {
            throw new NoAnswer(request.method() + " " + request.uri() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request.method() + " " + request.uri() + " was interrupted", e);
        }
    }
}
