package org.wangge.local.stack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.embedded.Ports;

class GatewayTest {
    private static final String UPSTREAM = "/v1/issues";
    private static final String AWAY = "/v1/people";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch firstEventSeen = new CountDownLatch(1);
    private HttpServer upstream;
    private Gateway gateway;
    private int port;

    GatewayTest() throws IOException {
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        int away = Ports.free();
        gateway = new Gateway(0, uri -> route(uri, away), new Pages(() -> Map.of("issue-service", true)));
    }

    private Optional<Routes.Target> route(String uri, int away) {
        if (uri.startsWith(UPSTREAM)) {
            return Optional.of(
                    new Routes.Target("issue-service", upstream.getAddress().getPort(), uri));
        }
        return uri.startsWith(AWAY) ? Optional.of(new Routes.Target("personnel-service", away, uri)) : Optional.empty();
    }

    @BeforeEach
    void start() {
        upstream.setExecutor(Executors.newCachedThreadPool());
        upstream.createContext("/v1/issues/echo", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            exchange.getResponseHeaders().add("Seen-" + name, String.join("|", values)));
            exchange.getResponseHeaders()
                    .add("Seen-Uri", exchange.getRequestURI().toString());
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.sendResponseHeaders(
                    exchange.getRequestMethod().equals("PUT") ? 409 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        upstream.createContext("/v1/issues/stream", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            try {
                firstEventSeen.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        upstream.start();
        port = gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.close();
        upstream.stop(0);
    }

    @Test
    void passesMethodPathQueryHeadersAndBodyOn() throws Exception {
        byte[] body = new byte[3_000_000];
        new Random(1).nextBytes(body);
        HttpResponse<byte[]> answer = http.send(
                request("/v1/issues/echo?a=%20b&c")
                        .header("Idempotency-Key", "k")
                        .PUT(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
        assertEquals(409, answer.statusCode());
        assertArrayEquals(body, answer.body());
        assertEquals("/v1/issues/echo?a=%20b&c", header(answer, "Seen-Uri"));
        assertEquals("k", header(answer, "Seen-Idempotency-Key"));
        assertEquals("\"7\"", header(answer, "ETag"));
    }

    @Test
    void saysWhoReallyAskedWhateverTheClientClaims() throws Exception {
        HttpResponse<byte[]> answer = http.send(
                request("/v1/issues/echo")
                        .header("X-Forwarded-For", "6.6.6.6")
                        .header("X-Forwarded-Host", "evil")
                        .header("Forwarded", "for=6.6.6.6")
                        .GET()
                        .build(),
                BodyHandlers.ofByteArray());
        assertTrue(
                header(answer, "Seen-X-Forwarded-For").startsWith("127."),
                answer.headers().toString());
        assertEquals("localhost:" + port, header(answer, "Seen-X-Forwarded-Host"));
        assertEquals(Integer.toString(port), header(answer, "Seen-X-Forwarded-Port"));
        assertTrue(answer.headers().firstValue("Seen-Forwarded").isEmpty());
    }

    @Test
    void handsEventsOnAsTheyCome() throws Exception {
        HttpResponse<InputStream> answer =
                http.send(request("/v1/issues/stream").GET().build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertEquals("data: first", lines.readLine());
            firstEventSeen.countDown();
            lines.readLine();
            assertEquals("data: second", lines.readLine());
        }
    }

    @Test
    void saysThatAServiceIsAway() throws Exception {
        for (String method : new String[] {"GET", "POST"}) {
            HttpResponse<String> answer = http.send(
                    request(AWAY + "/1")
                            .method(method, BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(503, answer.statusCode());
            assertEquals("application/problem+json", header(answer, "Content-Type"));
            assertEquals("5", header(answer, "Retry-After"));
            assertTrue(answer.body().contains("urn:wangge:problem:unavailable"), answer.body());
            assertTrue(answer.body().contains("personnel-service"), answer.body());
        }
    }

    @Test
    void showsThePageItsFilesAndTheHealth() throws Exception {
        for (String path :
                new String[] {"/", "/ui/apis.js", "/ui/swagger-ui-bundle.js", "/ui/swagger-ui.css", "/health"}) {
            assertEquals(200, get(path).statusCode(), path);
        }
        assertTrue(get("/health").body().contains("\"UP\""));
        assertTrue(header(get("/"), "Content-Type").startsWith("text/html"));
    }

    @Test
    void findsNothingElsewhere() throws Exception {
        for (String path : new String[] {"/v2", "/ui/nothing.js", "/ui/..%2fapis.html"}) {
            HttpResponse<String> answer = get(path);
            assertEquals(404, answer.statusCode(), path);
            assertEquals("application/problem+json", header(answer, "Content-Type"));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
