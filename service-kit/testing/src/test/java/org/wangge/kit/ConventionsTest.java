package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.testing.EveryOperation;
import org.wangge.testing.Tokens;

@QuarkusTest
class ConventionsTest extends EveryOperation {

    private static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("writer", "resident")).contentType(ContentType.JSON);
    }

    @Test
    void a_refusal_is_told_in_the_callers_language() {
        caller().body("{\"text\":\"refused\"}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:wangge:problem:note-refused"))
                .body("title", equalTo("The note is refused"))
                .body("detail", equalTo("The note refused is refused. Write another."))
                .body("instance", equalTo("/v1/notes"))
                .body("text", equalTo("refused"));
        caller().header("Accept-Language", "zh-CN,en;q=0.5")
                .body("{\"text\":\"refused\"}")
                .post("/v1/notes")
                .then()
                .body("title", equalTo("便条被拒绝"));
    }

    @Test
    void broken_constraints_name_the_field() {
        caller().body("{\"text\":\" \"}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("violations.field", contains("text"));
        caller().queryParam("limit", 1000)
                .get("/v1/notes")
                .then()
                .statusCode(422)
                .body("violations.field", contains("limit"));
    }

    @Test
    void what_cannot_be_read_is_malformed_and_says_where() {
        caller().body("{\"text\":\"a\",\"at\":\"yesterday\"}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("at"));
        caller().body("{\"text\":\"a\",\"colour\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("colour"));
        caller().queryParam("limit", "many").get("/v1/notes").then().statusCode(400);
        caller().queryParam("after", "***").get("/v1/notes").then().statusCode(400);
        caller().header("If-Match", "abc")
                .body("{\"text\":\"a\"}")
                .put("/v1/notes/" + UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_at_fault_is_told_in_the_caller_s_language() {
        for (String[] words : new String[][] {
            {"en", "not a time such as 2026-01-31T08:30:00Z", "not a cursor of this list; start again without it"},
            {"zh-CN", "不是时刻，应如 2026-01-31T08:30:00Z", "不是此列表的游标，请去掉后从头读取"}
        }) {
            caller().header("Accept-Language", words[0])
                    .body("{\"text\":\"a\",\"at\":\"yesterday\"}")
                    .post("/v1/notes")
                    .then()
                    .statusCode(400)
                    .body("violations.message", contains(words[1]))
                    .body("detail", containsString(words[1]));
            caller().header("Accept-Language", words[0])
                    .queryParam("after", "***")
                    .get("/v1/notes")
                    .then()
                    .statusCode(400)
                    .body("violations.message", contains(words[2]));
        }
        caller().header("Accept-Language", "zh-CN")
                .body("{\"text\":\" \"}")
                .post("/v1/notes")
                .then()
                .statusCode(422)
                .body("violations.message", contains("不能为空"));
    }

    @Test
    void a_value_of_the_wrong_type_is_not_converted() {
        for (String wrong : List.of("7", "1.5", "true", "{}", "[]")) {
            caller().body("{\"text\":" + wrong + "}")
                    .post("/v1/notes")
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("text"));
        }
    }

    @Test
    void a_fault_of_ours_shows_nothing_of_the_inside() {
        caller().body("{\"text\":\"broken\"}")
                .post("/v1/notes")
                .then()
                .statusCode(500)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:wangge:problem:internal"))
                .body(not(containsString("on purpose")));
    }

    @Test
    void http_itself_refuses_with_documents_too() {
        caller().get("/v1/nothing").then().statusCode(404).contentType(startsWith("application/problem+json"));
        caller().delete("/v1/notes").then().statusCode(405).contentType(startsWith("application/problem+json"));
        given().auth()
                .oauth2(Tokens.of("writer"))
                .contentType("text/csv")
                .body("a,b")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .contentType(startsWith("application/problem+json"));
        caller().body("{\"text\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void a_body_that_does_not_say_its_length_is_held_to_the_limit_too() throws Exception {
        byte[] body = ("{\"text\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/notes"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.of("writer", "resident"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("urn:wangge:problem:too-large"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "7", "*", " * ", "\"6\", \"7\"", "\"6\",W/\"7\"", "\"a,b\", \"7\""})
    void what_the_caller_has_is_not_sent_again(String tags) {
        String note = "/v1/notes/" + UUID.randomUUID();
        caller().header("If-None-Match", tags).get(note).then().statusCode(304);
        caller().header("If-Match", tags).get(note).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"6\"", "W/\"6\"", "6", "\"17\"", "\"7", "w/\"7\"", "\"6,7\"", "\"7 \"", "\"\"", ",", "W/"})
    void what_the_caller_has_not_is_sent(String tags) {
        String note = "/v1/notes/" + UUID.randomUUID();
        caller().header("If-None-Match", tags).get(note).then().statusCode(200).header("ETag", "\"7\"");
        caller().header("If-Match", tags)
                .get(note)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:wangge:problem:version-gone"));
    }

    @Test
    void versions_travel_as_entity_tags() {
        String note = "/v1/notes/" + UUID.randomUUID();
        caller().get(note).then().statusCode(200).header("ETag", "\"7\"");
        caller().header("If-None-Match", "\"7\"")
                .get(note)
                .then()
                .statusCode(304)
                .header("ETag", "\"7\"");
        caller().body("{\"text\":\"a\"}").put(note).then().statusCode(428);
        caller().header("If-Match", "\"2\"")
                .body("{\"text\":\"a\"}")
                .put(note)
                .then()
                .statusCode(412);
        caller().header("If-Match", "\"1\"")
                .body("{\"text\":\"a\"}")
                .put(note)
                .then()
                .statusCode(200);
    }

    @Test
    void a_list_links_to_its_next_page() {
        String link = caller().queryParam("limit", 2)
                .get("/v1/notes")
                .then()
                .statusCode(200)
                .body("items", contains(0, 1))
                .extract()
                .header("Link");
        String next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        caller().urlEncodingEnabled(false).get(next).then().body("items", contains(2, 3));
    }
}
