package org.wangge.notification.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Reads a stream as a browser's EventSource does. */
final class StreamClient implements AutoCloseable {

    /** One notification: the event's id, and its data. */
    record Seen(long id, String data) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> answer;
    private volatile long lastId = -1;
    private volatile boolean ended;

    StreamClient(String token, @Nullable Long lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/notifications/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Accept-Language", "en");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Thread reader = new Thread(this::read, "stream-client");
        reader.setDaemon(true);
        reader.start();
    }

    int status() {
        return answer.statusCode();
    }

    String contentType() {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    List<Long> ids() {
        return seen.stream().map(Seen::id).toList();
    }

    List<Seen> seen() {
        return seen;
    }

    List<String> comments() {
        return comments;
    }

    /** What a client sends as Last-Event-ID when it connects again; -1 before the first. */
    long lastId() {
        return lastId;
    }

    boolean isListening() {
        return comments.contains("listening");
    }

    boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line.substring(1).strip());
                } else if (line.startsWith("id:")) {
                    lastId = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && data.length() > 0) {
                    seen.add(new Seen(lastId, data.toString()));
                    data.setLength(0);
                }
            }
        } catch (IOException closed) {
            comments.add("closed: " + closed.getMessage());
        }
        ended = true;
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
