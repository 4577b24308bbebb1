package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.testing.Tokens;

/** Whoever has already what he asks for is told so ahead of the resource, which answers in full all the same. */
@QuarkusTest
class UnchangedAnswerTest {

    private static final String HELD = "\"7\"";

    private final String note = path(UUID.randomUUID());

    private static String path(UUID note) {
        return "/v1/kept-notes/" + note;
    }

    private static RequestSpecification by(String account) {
        return given().auth().oauth2(Tokens.of(account, "resident"));
    }

    private static RequestSpecification keeper(String tags) {
        return by(KeptNotes.KEEPER).header("If-None-Match", tags);
    }

    @ParameterizedTest
    @ValueSource(strings = {HELD, "W/\"7\"", "*", "\"6\", \"7\""})
    void who_has_it_is_told_so(String tags) {
        keeper(tags).get(note).then().statusCode(304).header("ETag", HELD).body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "nonsense", ""})
    void who_has_another_is_answered_by_the_resource(String tags) {
        keeper(tags).get(note).then().statusCode(200);
    }

    @Test
    void the_resource_answers_whatever_else_is_asked() {
        by(KeptNotes.KEEPER).get(note).then().statusCode(200);
        keeper(HELD).header("If-Match", HELD).get(note).then().statusCode(200);
        keeper(HELD).head(note).then().statusCode(200);
        keeper(HELD).delete(note).then().statusCode(405);
        keeper(HELD).get(note + "/more").then().statusCode(404);
        keeper(HELD).get("/v1/kept-notes/7").then().statusCode(400);
    }

    @Test
    void the_resource_refuses() {
        by("other").header("If-None-Match", HELD).get(note).then().statusCode(200);
        given().header("If-None-Match", HELD)
                .get(note)
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        given().auth()
                .oauth2("none")
                .header("If-None-Match", HELD)
                .get(note)
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void where_the_tag_cannot_be_told_the_resource_answers() {
        keeper(HELD).get(path(KeptNotes.BROKEN)).then().statusCode(200);
    }

    @Test
    void it_is_measured_by_route_and_not_by_id() {
        keeper(HELD).get(note).then().statusCode(304);
        given().get("/q/metrics")
                .then()
                .body(not(containsString(note)))
                .body(containsString("status=\"304\",uri=\"/v1/kept-notes/{id}\""));
    }
}
