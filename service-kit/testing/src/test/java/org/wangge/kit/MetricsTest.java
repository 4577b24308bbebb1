package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.testing.Tokens;

@QuarkusTest
class MetricsTest {

    @Test
    void durations_are_counted_in_buckets_by_route_and_never_by_id() {
        String id = UUID.randomUUID().toString();
        given().auth().oauth2(Tokens.of("reader", "resident")).get("/v1/notes/" + id);
        given().get("/v1/notes/" + id).then().statusCode(401);
        given().get("/v1/nothing/" + id);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("wangge_outbox_events"))
                .body(containsString("wangge_outbox_age_seconds"))
                .body(not(containsString(id)));
        String exposed = given().get("/q/metrics").asString();
        assertTrue(
                exposed.lines()
                        .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                                && line.contains("uri=\"/v1/notes/{id}\"")
                                && line.contains("le=\"0.25\"")),
                exposed);
    }
}
