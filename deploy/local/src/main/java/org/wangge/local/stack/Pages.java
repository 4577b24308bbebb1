package org.wangge.local.stack;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What the gateway answers itself: the page with all APIs, its files, and the health of the stack. */
final class Pages {
    private static final String INTERFACE = "/ui/";
    private static final String WEBJAR = "/META-INF/resources/openapi-ui/";
    private static final Pattern FILE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "ico", "image/x-icon",
            "png", "image/png");

    private final Supplier<Map<String, Boolean>> health;
    private final Map<String, Buffer> files = new ConcurrentHashMap<>();

    /** The supplier tells which part of the stack answers; it may block. */
    Pages(Supplier<Map<String, Boolean>> health) {
        this.health = health;
    }

    /** Answers if the path is one of its own. */
    boolean answer(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        if (path.equals("/health")) {
            sendHealth(request.response());
            return true;
        }
        Optional<String> resource = resource(path);
        if (resource.isEmpty()
                || !(request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))) {
            return false;
        }
        Optional<Buffer> file = resource.flatMap(this::file);
        file.ifPresent(content -> sendFile(request, resource.get(), content));
        return file.isPresent();
    }

    private void sendHealth(HttpServerResponse response) {
        Vertx.currentContext()
                .executeBlocking(health::get, false)
                .onSuccess(parts -> sendHealth(response, parts))
                .onFailure(broken -> response.setStatusCode(500).end());
    }

    private static void sendHealth(HttpServerResponse response, Map<String, Boolean> parts) {
        boolean up = parts.values().stream().allMatch(Boolean::booleanValue);
        JsonObject checks = new JsonObject();
        parts.forEach((name, answers) -> checks.put(name, answers ? "UP" : "DOWN"));
        response.setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("status", up ? "UP" : "DOWN")
                        .put("parts", checks)
                        .toBuffer());
    }

    private static void sendFile(HttpServerRequest request, String resource, Buffer content) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        HttpServerResponse response = request.response()
                .putHeader("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"))
                .putHeader("Content-Length", Integer.toString(content.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(content);
        }
    }

    private static Optional<String> resource(String path) {
        if (path.equals("/")) {
            return Optional.of("/gateway/apis.html");
        }
        if (path.equals("/ui/apis.js") || path.equals("/ui/apis.css")) {
            return Optional.of("/gateway/" + path.substring(INTERFACE.length()));
        }
        if (path.startsWith(INTERFACE)
                && FILE.matcher(path.substring(INTERFACE.length())).matches()) {
            return Optional.of(WEBJAR + path.substring(INTERFACE.length()));
        }
        return Optional.empty();
    }

    private Optional<Buffer> file(String resource) {
        Buffer known = files.get(resource);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream stream = Pages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return Optional.empty();
            }
            Buffer read = Buffer.buffer(stream.readAllBytes());
            files.put(resource, read);
            return Optional.of(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
