package org.wangge.faults.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.wangge.faults.history.Answer;
import org.wangge.faults.history.Call;
import org.wangge.faults.history.History;
import org.wangge.faults.history.State;

/**
 * Sends requests of anybody to one of the copies of issue-service, each next call to the next copy, and writes every
 * call of a command down. For many threads.
 */
public final class Phone implements Line {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final List<String> copies;
    private final Duration answerWithin;
    private final History history;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param copies addresses of issue-service, or of what stands before it */
    public Phone(List<String> copies, Duration answerWithin, History history) {
        this.copies = List.copyOf(copies);
        this.answerWithin = answerWithin;
        this.history = history;
    }

    @Override
    public Call call(Person by, Request request) {
        History.Running running = history.invoke(request.command());
        HttpRequest.Builder http = http(by.token(), request.path())
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()))
                .header("Idempotency-Key", request.command().key());
        if (request.body() != null) {
            http.header("Content-Type", "application/json");
        }
        Long version = request.command().ifMatch();
        if (version != null) {
            http.header("If-Match", "\"" + version + "\"");
        }
        try {
            return running.answered(answer(send(http.build())));
        } catch (IOException broken) {
            return running.unknown(broken.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return running.unknown("interrupted");
        }
    }

    /** The issue as it stands, if the service answers and the caller may know of it. */
    public Optional<JsonNode> read(Person by, UUID issue) {
        return read(by.token(), "/v1/issues/" + issue);
    }

    /** What a GET answers, if it is 200. */
    public Optional<JsonNode> read(String token, String path) {
        try {
            HttpResponse<String> read = send(http(token, path).GET().build());
            return read.statusCode() == 200 ? Optional.of(JSON.readTree(read.body())) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A body that was readable when it came. */
    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder http(String token, String path) {
        String copy = copies.get(Math.floorMod(turn.getAndIncrement(), copies.size()));
        return HttpRequest.newBuilder(URI.create(copy + path))
                .timeout(answerWithin)
                .header("Authorization", "Bearer " + token);
    }

    private static Answer answer(HttpResponse<String> said) throws IOException {
        boolean done = said.statusCode() < 300;
        JsonNode issue = done ? JSON.readTree(said.body()) : MissingNode.getInstance();
        return new Answer(
                said.statusCode(),
                said.body(),
                said.headers().firstValue("ETag").orElse(null),
                said.headers().firstValue("Location").orElse(null),
                said.headers().firstValue("Idempotent-Replayed").isPresent(),
                done ? UUID.fromString(issue.path("id").asText()) : null,
                done ? issue.path("version").asLong() : null,
                done ? State.valueOf(issue.path("state").asText()) : null,
                said.headers().firstValue("Retry-After").orElse(null));
    }
}
