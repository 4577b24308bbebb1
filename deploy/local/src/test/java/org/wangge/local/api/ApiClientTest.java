package org.wangge.local.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.embedded.Ports;

class ApiClientTest {
    private final AtomicInteger logins = new AtomicInteger();
    private final HttpServer server;
    private final ApiClient client;
    private volatile int refuseTokensUpTo;
    private volatile int lifetimeSeconds = 1800;

    ApiClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        client = ApiClient.at(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @BeforeEach
    void start() {
        server.createContext("/auth/realms/wangge/protocol/openid-connect/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!form.contains("password=right")) {
                answer(exchange, 401, "{\"error\":\"invalid_grant\"}");
                return;
            }
            String claims = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"sub\":\"account-1\"}".getBytes(StandardCharsets.UTF_8));
            String token = "h." + claims + "." + logins.incrementAndGet();
            answer(exchange, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":" + lifetimeSeconds + "}");
        });
        server.createContext("/v1/echo", exchange -> {
            String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (token.startsWith("Bearer")
                    && Integer.parseInt(token.substring(token.lastIndexOf('.') + 1)) <= refuseTokensUpTo) {
                answer(exchange, 401, "{}");
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Token", token);
            exchange.getResponseHeaders()
                    .add("Key", String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            answer(exchange, 201, body.isEmpty() ? "{\"empty\":true}" : body);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void logsInOnceAndSendsJsonWithHeaders() {
        Session session = client.as("resident1", "right");
        Answer answer = session.post("/v1/echo", Map.of("what", "垃圾"), Map.of("Idempotency-Key", "k1"))
                .expect(201);
        assertEquals("垃圾", answer.json().required("what").asText());
        assertEquals("k1", answer.header("Key").orElse(""));
        session.get("/v1/echo").expect(201);
        assertEquals(1, logins.get());
        assertEquals("account-1", session.account());
    }

    @Test
    void logsInAgainBeforeTheTokenEnds() {
        lifetimeSeconds = 30;
        Session session = client.as("resident1", "right");
        session.get("/v1/echo").expect(201);
        session.get("/v1/echo").expect(201);
        assertEquals(2, logins.get());
    }

    @Test
    void logsInAgainOnceWhenTheTokenIsRefused() {
        refuseTokensUpTo = 1;
        Session session = client.as("resident1", "right");
        assertTrue(session.put("/v1/echo", Map.of())
                .expect(201)
                .header("Token")
                .orElse("")
                .endsWith(".2"));
        refuseTokensUpTo = 9;
        assertEquals(401, session.get("/v1/echo").status());
        assertEquals(3, logins.get());
    }

    @Test
    void goesWithoutATokenWhereNobodyIsNamed() {
        assertEquals("null", client.anonymous().get("/v1/echo").header("Token").orElse(""));
    }

    @Test
    void tellsWhatTheServerSaidWhenItIsNotWhatWasExpected() {
        Unexpected wrong = assertThrows(
                Unexpected.class, () -> client.as("resident1", "wrong").get("/v1/echo"));
        assertTrue(
                String.valueOf(wrong.getMessage()).contains("401: {\"error\":\"invalid_grant\"}"), wrong.getMessage());
        assertEquals(401, wrong.answer().status());
    }

    @Test
    void tellsThatNobodyAnswered() {
        ApiClient nobody = ApiClient.at(URI.create("http://localhost:" + Ports.free()));
        assertThrows(NoAnswer.class, () -> nobody.anonymous().get("/v1/echo"));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
