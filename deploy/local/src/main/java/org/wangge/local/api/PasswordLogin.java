package org.wangge.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Gets a token with user name and password, and a new one shortly before it ends. Only the sample realm allows this. */
final class PasswordLogin {
    private static final String TOKEN_PATH = "/auth/realms/wangge/protocol/openid-connect/token";
    private static final Duration BEFORE_END = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ApiClient client;
    private final Map<String, String> form;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    PasswordLogin(ApiClient client, String username, String password) {
        this.client = client;
        this.form = Map.of(
                "grant_type", "password",
                "client_id", "wangge-app",
                "scope", "openid",
                "username", username,
                "password", password);
    }

    synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            renew();
        }
        return token;
    }

    /** After a 401: the server knows better than the clock. */
    synchronized void forget() {
        renewAt = Instant.MIN;
    }

    private void renew() {
        HttpRequest request = HttpRequest.newBuilder(client.uri(TOKEN_PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded()))
                .build();
        JsonNode answer = client.send(request).expect(200).json();
        token = answer.required("access_token").asText();
        renewAt = Instant.now()
                .plusSeconds(answer.required("expires_in").asLong())
                .minus(BEFORE_END);
    }

    private String encoded() {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
