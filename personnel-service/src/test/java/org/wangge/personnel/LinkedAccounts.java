package org.wangge.personnel;

import static org.wangge.personnel.Staff.administrator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Accounts as they come about: wished for, made in Keycloak, linked. */
public final class LinkedAccounts {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LinkedAccounts() {}

    /** Gives the person an account and waits for it; its subject. */
    public static String give(UUID person, String... roles) {
        wish(person, "u-" + person, true, roles);
        return awaitReady(person);
    }

    public static void wish(UUID person, String username, boolean enabled, String... roles) {
        administrator()
                .body(Map.of("username", username, "enabled", enabled, "roles", List.of(roles)))
                .put("/v1/people/" + person + "/account")
                .then()
                .statusCode(200);
    }

    public static String awaitReady(UUID person) {
        Awaitility.await("account of " + person)
                .atMost(PATIENCE)
                .until(() -> administrator()
                        .get("/v1/people/" + person + "/account")
                        .path("state")
                        .equals("READY"));
        return administrator().get("/v1/people/" + person + "/account").path("id");
    }
}
