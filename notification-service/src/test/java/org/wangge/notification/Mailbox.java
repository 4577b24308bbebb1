package org.wangge.notification;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.wangge.testing.Tokens;

/** One account's inbox and preferences, over the public API. */
public record Mailbox(String account) {

    /** An account nobody has used yet. */
    public static Mailbox ofSomebody() {
        return new Mailbox("account-" + UUID.randomUUID());
    }

    public RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of(account, "staff")).contentType("application/json");
    }

    public List<Map<String, Object>> all() {
        return caller().queryParam("limit", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Waits until so many notifications are in, and shows them, newest first. */
    public List<Map<String, Object>> await(int count) {
        return Awaitility.await("notifications of " + account)
                .atMost(Duration.ofSeconds(30))
                .until(this::all, found -> found.size() >= count);
    }

    public long unread() {
        return caller().get("/v1/notifications/unread-count")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("unread");
    }

    public Response choose(boolean email, String language) {
        return caller().body(Map.of("email", email, "language", language)).put("/v1/preferences");
    }
}
