package org.wangge.notification;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.wangge.testing.Tokens;

/** The delivery log as an administrator reads it. */
public final class DeliveryLog {

    private DeliveryLog() {}

    public static List<Map<String, Object>> ofIssue(UUID issue) {
        return given().auth()
                .oauth2(Tokens.of("admin", "administrator"))
                .queryParam("issue", issue)
                .queryParam("limit", 200)
                .get("/v1/deliveries")
                .jsonPath()
                .getList("items");
    }

    /** Waits until the issue's only e-mail has this status and reason (null for none), and shows it. */
    public static Map<String, Object> awaitEmail(UUID issue, String status, @Nullable String reason) {
        return Awaitility.await("e-mail " + status + " " + reason)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> ofIssue(issue).stream()
                                .filter(delivery -> "EMAIL".equals(delivery.get("channel")))
                                .filter(delivery -> status.equals(delivery.get("status")))
                                .filter(delivery -> Objects.equals(delivery.get("reason"), reason))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
