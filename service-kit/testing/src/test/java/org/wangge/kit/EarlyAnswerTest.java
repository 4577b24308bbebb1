package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.testing.Tokens;

/** Who reads a note is answered ahead of its resource, and the resource answers whatever is out of the ordinary. */
@QuarkusTest
class EarlyAnswerTest {

    private static final String TAG = "\"7\"";

    private final String note = path(UUID.randomUUID());

    private static String path(UUID note) {
        return "/v1/kept-notes/" + note;
    }

    private static RequestSpecification keeper() {
        return given().auth().oauth2(Tokens.of(KeptNotes.KEEPER, "resident"));
    }

    private static RequestSpecification keeper(String tags) {
        return keeper().header("If-None-Match", tags);
    }

    private static void assertAnsweredBy(String answerer, RequestSpecification request, String path) {
        request.get(path).then().statusCode(200).header("ETag", TAG).body(equalTo(answerer));
    }

    @Test
    void who_reads_is_answered() {
        keeper().get(note)
                .then()
                .statusCode(200)
                .header("ETag", TAG)
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Content-Encoding", "gzip") // the tests' client asks for it
                .body(equalTo(KeptNotes.EARLY));
    }

    @ParameterizedTest
    @ValueSource(strings = {TAG, "W/\"7\"", "*", "\"6\", \"7\""})
    void who_has_it_is_told_so(String tags) {
        keeper(tags).get(note).then().statusCode(304).header("ETag", TAG).body(emptyString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "nonsense", ""})
    void who_has_another_is_sent_this_one(String tags) {
        assertAnsweredBy(KeptNotes.EARLY, keeper(tags), note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/plain, */*"})
    void who_takes_json_is_answered(String accept) {
        assertAnsweredBy(KeptNotes.EARLY, keeper().header("Accept", accept), note);
    }

    @Test
    void what_else_may_be_taken_is_for_the_resource_to_say() {
        assertAnsweredBy(KeptNotes.RESOURCE, keeper().header("Accept", "application/json;q=0.5, text/html"), note);
        keeper(TAG).header("Accept", "text/html").get(note).then().statusCode(406);
    }

    @Test
    void the_resource_answers_whatever_else_is_asked() {
        assertAnsweredBy(KeptNotes.RESOURCE, keeper(TAG).header("If-Match", TAG), note);
        keeper(TAG).head(note).then().statusCode(200);
        keeper(TAG).delete(note).then().statusCode(405);
        keeper(TAG).get(note + "/more").then().statusCode(404);
        keeper(TAG).get("/v1/kept-notes/7").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void the_resource_refuses_whom_it_does_not_know(String token) {
        given().headers("If-None-Match", TAG, "Authorization", "Bearer " + token)
                .get(note)
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void the_resource_answers_who_may_not_know_of_it_and_what_cannot_be_read() {
        String other = Tokens.of("other", "resident");
        assertAnsweredBy(KeptNotes.RESOURCE, given().auth().oauth2(other), note);
        assertAnsweredBy(KeptNotes.RESOURCE, given().auth().oauth2(other).header("If-None-Match", TAG), note);
        assertAnsweredBy(KeptNotes.RESOURCE, keeper(), path(KeptNotes.BROKEN));
        assertAnsweredBy(KeptNotes.RESOURCE, keeper(TAG), path(KeptNotes.BROKEN));
    }

    @Test
    void it_is_measured_by_route_and_not_by_id() {
        keeper(TAG).get(note).then().statusCode(304);
        given().get("/q/metrics")
                .then()
                .body(not(containsString(note)))
                .body(containsString("status=\"304\",uri=\"/v1/kept-notes/{id}\""));
    }
}
