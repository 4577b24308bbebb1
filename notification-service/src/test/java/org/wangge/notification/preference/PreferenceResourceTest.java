package org.wangge.notification.preference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.wangge.notification.Database;
import org.wangge.notification.Mailbox;
import org.wangge.notification.NeighbourPorts;
import org.wangge.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class PreferenceResourceTest {

    private static final String BOTH = "{\"email\":true,\"language\":\"en\"}";
    private static final String NEITHER = "{\"email\":false,\"language\":\"en\"}";

    private final Mailbox mailbox = Mailbox.ofSomebody();

    @Inject
    Database database;

    @Test
    void nobody_gets_mail_who_did_not_choose_it() {
        mailbox.caller()
                .get("/v1/preferences")
                .then()
                .statusCode(200)
                .body("email", equalTo(false))
                .body("language", equalTo("zh-CN"));
    }

    @Test
    void what_was_chosen_is_kept_and_can_be_changed() {
        mailbox.choose(true, "en").then().statusCode(200).body("email", equalTo(true));
        mailbox.caller()
                .get("/v1/preferences")
                .then()
                .body("email", equalTo(true))
                .body("language", equalTo("en"));
        mailbox.choose(false, "zh-CN").then().statusCode(200);
        mailbox.caller()
                .get("/v1/preferences")
                .then()
                .body("email", equalTo(false))
                .body("language", equalTo("zh-CN"));
    }

    @Test
    void a_residents_address_is_kept_only_if_verified_and_only_while_wanted() {
        put(Tokens.withEmail(mailbox.account(), "resident@example.org", false, "resident"), BOTH)
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:no-verified-address"))
                .body("detail", containsString("verify"));
        put(Tokens.of(mailbox.account(), "resident"), BOTH).statusCode(422);
        assertEquals(0, addresses());
        put(Tokens.withEmail(mailbox.account(), "resident@example.org", true, "resident"), BOTH)
                .statusCode(200);
        assertEquals(1, addresses());
        put(Tokens.withEmail(mailbox.account(), "resident@example.org", true, "resident"), NEITHER)
                .statusCode(200);
        assertEquals(0, addresses());
    }

    @Test
    void refuses_what_is_no_choice() {
        mailbox.caller()
                .body("{}")
                .put("/v1/preferences")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("email", "language"));
        for (String body : new String[] {
            "{\"email\":true,\"language\":\"fr\"}",
            "{\"email\":\"often\",\"language\":\"en\"}",
            "{\"email\":true,\"language\":1}",
            "{\"email\":true,\"language\":\"en\",\"phone\":\"1\"}"
        }) {
            mailbox.caller().body(body).put("/v1/preferences").then().statusCode(400);
        }
    }

    private long addresses() {
        return database.number("select count(*) from preference where account = '" + mailbox.account()
                + "' and address = 'resident@example.org'");
    }

    private static ValidatableResponse put(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/v1/preferences")
                .then();
    }
}
