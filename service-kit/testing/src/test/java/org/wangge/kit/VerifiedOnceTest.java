package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wangge.kit.PassportResource.Passport;
import org.wangge.testing.Tokens;

@QuarkusTest
class VerifiedOnceTest {

    @Test
    void a_token_is_verified_once() {
        String token = Tokens.of("verified-once", "staff");
        Passport first = passport(token);
        Passport again = passport(token);
        assertEquals(first.principal(), again.principal());
        assertEquals(Set.of("staff"), again.roles());
        assertEquals(token, again.token());
        assertFalse(again.ofAnother());
    }

    @Test
    void another_token_of_the_same_person_is_verified_for_itself() {
        String lesser = Tokens.of("verified-twice", "resident");
        String greater = Tokens.of("verified-twice", "administrator");
        assertNotEquals(passport(lesser).principal(), passport(greater).principal());
        assertEquals(Set.of("resident"), passport(lesser).roles());
        assertEquals(Set.of("administrator"), passport(greater).roles());
    }

    @Test
    void a_token_that_somebody_changed_is_refused_though_the_true_one_is_known() {
        String token = Tokens.of("verified-once", "staff");
        passport(token);
        int at = token.length() - 10;
        String changed = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
        show(changed).statusCode(401);
        show(changed).statusCode(401);
    }

    private static Passport passport(String token) {
        return show(token).statusCode(200).extract().as(Passport.class);
    }

    private static ValidatableResponse show(String token) {
        return given().auth().oauth2(token).get("/v1/passport").then();
    }
}
