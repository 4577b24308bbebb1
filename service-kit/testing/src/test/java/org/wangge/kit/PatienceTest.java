package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.wangge.testing.Tokens;

/** One at work, and waits that end soon. */
@QuarkusTest
@TestProfile(PatienceTest.Short.class)
class PatienceTest {

    public static class Short implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("wangge.admission.at-work", "1", "wangge.admission.patience", "300ms");
        }
    }

    private static final String TOKEN = Tokens.of("writer", "resident");

    @Test
    void whose_turn_does_not_come_in_time_is_refused_and_the_work_goes_on() {
        CompletableFuture<Integer> inside = CompletableFuture.supplyAsync(
                () -> given().auth().oauth2(TOKEN).get("/v1/turnstile").statusCode());
        await().until(() -> Turnstile.INSIDE.get() == 1);
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(TOKEN)
                    .contentType("application/json")
                    .body("{\"text\":\"late\"}")
                    .post("/v1/turnstile")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:wangge:problem:unavailable"));
        }
        assertEquals(1, Turnstile.INSIDE.get());
        Turnstile.EXIT.release();
        assertEquals(200, inside.join());
        given().auth().oauth2(TOKEN).get("/v1/turnstile/nothing").then().statusCode(404);
    }
}
