package org.wangge.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.wangge.testing.Statements;
import org.wangge.testing.Tokens;

@QuarkusTest
class IdempotencyTest {

    @Inject
    EntityManager entities;

    private static Response write(String account, String key, String text) {
        return given().auth()
                .oauth2(Tokens.of(account))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\"}")
                .post("/v1/notes");
    }

    private long notes(String text) {
        return ((Number) entities.createNativeQuery("select count(*) from note where text = :text")
                        .setParameter("text", text)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_has_one_effect() {
        String key = UUID.randomUUID().toString();
        Response first = write("a", key, "once " + key);
        Response second = write("a", key, "once " + key);
        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
        assertEquals(1, notes("once " + key));
    }

    @Test
    void the_same_key_with_another_request_is_refused_and_another_account_is_not_concerned() {
        String key = UUID.randomUUID().toString();
        write("a", key, "first " + key).then().statusCode(201);
        write("a", key, "other " + key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:idempotency-key-reused"));
        write("b", key, "first " + key).then().statusCode(201);
        assertEquals(0, notes("other " + key));
    }

    @Test
    void while_the_first_still_runs_the_second_waits_and_gets_its_answer() throws Exception {
        SlowNotes.reset();
        String key = UUID.randomUUID().toString();
        long before = notes("slow");
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> write("a", key, "slow"));
        CompletableFuture<Response> second = CompletableFuture.supplyAsync(() -> write("a", key, "slow"));
        SlowNotes.awaitArrival();
        SlowNotes.release();
        first.get().then().statusCode(201);
        second.get().then().statusCode(201).body("id", equalTo(first.get().path("id")));
        assertEquals(before + 1, notes("slow"));
    }

    @Test
    void a_repetition_that_is_barred_by_what_the_first_one_did_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        Response first = write("a", key, "taken " + id);
        first.then().statusCode(201);
        write("a", key, "taken " + id).then().statusCode(201).header("Idempotent-Replayed", "true");
        write("a", UUID.randomUUID().toString(), "taken " + id).then().statusCode(422);
    }

    @Test
    void a_refusal_is_not_kept() {
        String key = UUID.randomUUID().toString();
        write("a", key, "refused").then().statusCode(422);
        write("a", key, "fine " + key).then().statusCode(201);
    }

    @Test
    void it_costs_no_statement_of_its_own_and_a_repetition_one() {
        String key = UUID.randomUUID().toString();
        assertEquals(2, Statements.during(() -> write("a", key, "counted")));
        assertEquals(2 + 1, Statements.during(() -> write("a", key, "counted")));
    }
}
