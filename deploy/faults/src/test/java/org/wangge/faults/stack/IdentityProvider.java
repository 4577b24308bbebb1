package org.wangge.faults.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.wangge.embedded.Ports;
import org.wangge.testing.OidcServer;

/** The identity provider's public documents at a port of their own, which can go away and come back. */
public final class IdentityProvider implements AutoCloseable {

    private final URI behind = URI.create(OidcServer.url());
    private final int port = Ports.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable HttpServer server;

    /** Comes, or comes back; nothing to do where it is there. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            HttpServer starting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            starting.createContext("/", this::answer);
            starting.start();
            server = starting;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Goes away: connections to it are refused. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    public String url() {
        return at(port) + behind.getPath();
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            HttpResponse<String> known = http.send(
                    HttpRequest.newBuilder(behind.resolve(asked.getRequestURI()))
                            .build(),
                    BodyHandlers.ofString());
            byte[] body = known.body().replace(at(behind.getPort()), at(port)).getBytes(UTF_8);
            asked.getResponseHeaders().set("Content-Type", "application/json");
            asked.sendResponseHeaders(known.statusCode(), body.length);
            asked.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        stop();
    }
}
