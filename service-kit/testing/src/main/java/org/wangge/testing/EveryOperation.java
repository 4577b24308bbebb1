package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.wangge.testing.Operations.Operation;

/**
 * What holds of every operation of every service, whatever it does: it is described, it wants a valid token, and bad
 * input ends in a problem document. Extend it as a QuarkusTest.
 */
public abstract class EveryOperation {

    private static final List<String> BROKEN = List.of(
            "", "{", "[]", "null", "\"text\"", "42", "{\"noSuchField\":1}", "\u0000\u0001\u0002", "<xml/>", "[[[[[[[[");

    /** A token that may do as much as any. */
    protected String token() {
        return Tokens.of("every-operation", "administrator", "supervisor", "staff", "resident", "service");
    }

    @Test
    void is_described_with_an_id_a_summary_and_its_answers() {
        every(operation -> {
            JsonNode description = operation.description();
            assertTrue(description.path("operationId").asText().length() > 2, operation + " has no operationId");
            assertTrue(description.path("summary").asText().length() > 2, operation + " has no summary");
            assertTrue(description.path("responses").size() > 1, operation + " does not say what it answers");
        });
    }

    @Test
    void refuses_a_caller_without_a_token() {
        every(operation -> assertRefused(operation, send(operation, RestAssured.given(), "{}"), 401));
    }

    @Test
    void refuses_an_expired_token() {
        String expired = Tokens.expired("late", "administrator", "supervisor", "staff", "resident", "service");
        every(operation -> assertRefused(
                operation, send(operation, RestAssured.given().auth().oauth2(expired), "{}"), 401));
    }

    @Test
    void answers_a_broken_body_with_a_problem_document() {
        String token = token();
        every(Operation::takesBody, operation -> {
            for (String body : BROKEN) {
                Response answer = send(operation, RestAssured.given().auth().oauth2(token), body);
                assertTrue(answer.statusCode() < 500, () -> operation + " fails on " + body + ": " + answer.asString());
                if (answer.statusCode() >= 400) {
                    assertProblem(operation, answer);
                }
            }
        });
    }

    @Test
    void answers_broken_parameters_with_a_problem_document() {
        String token = token();
        every(operation -> {
            RequestSpecification request = RestAssured.given().auth().oauth2(token);
            operation.description().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    request.queryParam(parameter.path("name").asText(), "%\u0000'\";--");
                }
            });
            Response answer = send(operation, request.header("If-Match", "nonsense"), "{}");
            assertTrue(answer.statusCode() < 500, () -> operation + " fails: " + answer.asString());
            if (answer.statusCode() >= 400) {
                assertProblem(operation, answer);
            }
        });
    }

    @Test
    void is_measured_by_method_and_template_and_never_by_an_id() {
        String token = token();
        every(operation -> send(operation, RestAssured.given().auth().oauth2(token), "{}"));
        // A request is counted when it has ended, which its caller may see first.
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            List<String> measured = RestAssured.given()
                    .get("/q/metrics")
                    .asString()
                    .lines()
                    .filter(line -> line.startsWith("http_server_requests_seconds_count{"))
                    .toList();
            every(operation -> assertTrue(
                    measured.stream()
                            .anyMatch(line -> line.contains(
                                            "method=\"" + operation.method().toUpperCase(Locale.ROOT) + "\"")
                                    && line.contains("uri=\"" + operation.template() + "\"")),
                    operation + " is not measured as " + operation.template()));
            assertFalse(measured.toString().contains(Operations.NO_ID), "an id is measured");
        });
    }

    private static Response send(Operation operation, RequestSpecification request, String body) {
        RequestSpecification complete = request.accept("*/*").redirects().follow(false);
        if (operation.takesBody()) {
            String type = operation
                    .description()
                    .path("requestBody")
                    .path("content")
                    .fieldNames()
                    .next();
            complete = type.startsWith("multipart/")
                    ? complete.multiPart("file", "file", body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    : complete.contentType(type).body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return complete.request(operation.method().toUpperCase(Locale.ROOT), operation.path());
    }

    private static void assertRefused(Operation operation, Response answer, int status) {
        assertEquals(status, answer.statusCode(), () -> operation + " answers " + answer.asString());
        assertProblem(operation, answer);
    }

    private static void assertProblem(Operation operation, Response answer) {
        assertTrue(
                answer.contentType().startsWith("application/problem+json"),
                () -> operation + " answers " + answer.statusCode() + " as " + answer.contentType() + ": "
                        + answer.asString());
        String text = answer.asString();
        assertFalse(text.contains("Exception") || text.contains("org.") || text.contains("SQL"), text);
    }

    private static void every(Consumer<Operation> check) {
        every(operation -> true, check);
    }

    private static void every(java.util.function.Predicate<Operation> which, Consumer<Operation> check) {
        List<Operation> operations = Operations.all();
        assertFalse(operations.isEmpty(), "no operation is described");
        Stream<Operation> chosen = operations.stream().filter(which);
        assertAll(chosen.map(operation -> () -> check.accept(operation)));
    }
}
