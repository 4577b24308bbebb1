package org.wangge.personnel.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * As much of Keycloak's admin API as is used, over HTTP and with its refusals: users, realm role mappings, tokens by client
 * credentials. POST /trouble?answers=n makes the next n answers under /admin fail; GET /visits tells how often each
 * username was worked at: asked to be made, or read.
 */
public class KeycloakServer implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> ROLES =
            List.of("resident", "staff", "supervisor", "administrator", "integrator", "offline_access");

    private final Map<String, ObjectNode> users = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();
    private final Map<String, Integer> visits = new ConcurrentHashMap<>();
    private final AtomicInteger trouble = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        this.server = server;
        return Map.of(
                "wangge.personnel.keycloak.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "wangge.personnel.keycloak.client-secret",
                "secret",
                "wangge.personnel.accounts.initial-password",
                "welcome",
                "wangge.personnel.accounts.every",
                "1s",
                "wangge.personnel.accounts.first-retry",
                "PT0.1S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String path = exchange.getRequestURI().getPath();
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            if (path.equals("/trouble")) {
                trouble.set(Integer.parseInt(query.substring(query.indexOf('=') + 1)));
                answer(exchange, 204, null);
            } else if (path.equals("/visits")) {
                answer(exchange, 200, MAPPER.valueToTree(visits));
            } else if (path.equals("/realms/wangge/protocol/openid-connect/token")) {
                token(exchange, body);
            } else if (!"Bearer good".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, MAPPER.createObjectNode().put("error", "HTTP 401 Unauthorized"));
            } else if (trouble.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                answer(exchange, 503, MAPPER.createObjectNode().put("error", "in trouble"));
            } else {
                admin(exchange, path.substring("/admin/realms/wangge/users".length()), query, body);
            }
        }
    }

    private void token(HttpExchange exchange, String body) throws IOException {
        boolean known = body.contains("grant_type=client_credentials");
        answer(
                exchange,
                known ? 200 : 400,
                MAPPER.createObjectNode()
                        .put("access_token", "good")
                        .put("token_type", "Bearer")
                        .put("expires_in", 60));
    }

    private void admin(HttpExchange exchange, String path, String query, String body) throws IOException {
        String[] parts = path.split("/");
        String deed = exchange.getRequestMethod();
        if (parts.length < 2) {
            if (deed.equals("POST")) {
                create(exchange, (ObjectNode) MAPPER.readTree(body));
            } else {
                answer(exchange, 200, named(query));
            }
            return;
        }
        ObjectNode user = users.get(parts[1]);
        if (user == null) {
            answer(exchange, 404, MAPPER.createObjectNode().put("error", "User not found"));
        } else if (parts.length == 2) {
            if (deed.equals("GET")) {
                visit(user);
            }
            if (deed.equals("PUT")) {
                user.setAll((ObjectNode) MAPPER.readTree(body));
            }
            answer(exchange, deed.equals("PUT") ? 204 : 200, deed.equals("PUT") ? null : user);
        } else {
            mapRoles(exchange, deed, path.endsWith("/available"), roles.getOrDefault(parts[1], Set.of()), body);
        }
    }

    private void visit(ObjectNode user) {
        visits.merge(user.path("username").asText(), 1, Integer::sum);
    }

    private synchronized void create(HttpExchange exchange, ObjectNode user) throws IOException {
        visit(user);
        for (ObjectNode present : users.values()) {
            if (present.path("username").equals(user.path("username"))
                    || user.hasNonNull("email") && present.path("email").equals(user.path("email"))) {
                answer(exchange, 409, MAPPER.createObjectNode().put("errorMessage", "User exists with same username"));
                return;
            }
        }
        String id = UUID.randomUUID().toString();
        users.put(id, user.put("id", id));
        roles.put(id, ConcurrentHashMap.newKeySet());
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        "http://" + exchange.getRequestHeaders().getFirst("Host") + "/admin/realms/wangge/users/" + id);
        answer(exchange, 201, null);
    }

    private ArrayNode named(String query) {
        String username = Stream.of(query.split("&"))
                .filter(part -> part.startsWith("username="))
                .map(part -> part.substring("username=".length()))
                .findFirst()
                .orElse("");
        ArrayNode found = MAPPER.createArrayNode();
        users.values().stream()
                .filter(user -> user.path("username").asText().equals(username))
                .forEach(found::add);
        return found;
    }

    private void mapRoles(HttpExchange exchange, String deed, boolean available, Set<String> held, String body)
            throws IOException {
        if (deed.equals("GET")) {
            ArrayNode listed = MAPPER.createArrayNode();
            ROLES.stream()
                    .filter(role -> held.contains(role) != available)
                    .forEach(role -> listed.addObject().put("id", "id-" + role).put("name", role));
            answer(exchange, 200, listed);
            return;
        }
        for (JsonNode role : MAPPER.readTree(body)) {
            if (deed.equals("POST")) {
                held.add(role.path("name").asText());
            } else {
                held.remove(role.path("name").asText());
            }
        }
        answer(exchange, 204, null);
    }

    private static void answer(HttpExchange exchange, int status, @Nullable JsonNode body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
