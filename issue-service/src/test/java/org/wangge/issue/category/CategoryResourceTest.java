package org.wangge.issue.category;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.testing.Statements;
import org.wangge.testing.Tokens;

@QuarkusTest
class CategoryResourceTest {

    private static final String GARBAGE = "{\"name\":{\"zh\":\"垃圾乱堆\",\"en\":\"Piled garbage\"},"
            + "\"allowance\":{\"amount\":4,\"unit\":\"WORKING_HOURS\"},"
            + "\"nationalCodes\":[\"GB/T 47678.5-2026:06010\"],\"active\":true}";

    private final String scheme = "scheme-" + UUID.randomUUID();

    @Inject
    Categories categories;

    private static RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.of("somebody", roles)).contentType(ContentType.JSON);
    }

    private static RequestSpecification administrator() {
        return as("administrator");
    }

    private String garbage(String code) {
        return "{\"scheme\":\"" + scheme + "\",\"code\":\"" + code + "\"," + GARBAGE.substring(1);
    }

    private Response create(String code) {
        return administrator().body(garbage(code)).post("/v1/categories");
    }

    private String address(String code) {
        return "/v1/categories/" + scheme + "/" + code;
    }

    @Test
    void a_category_is_made_and_read() {
        create("piled-garbage")
                .then()
                .statusCode(201)
                .header("Location", containsString(address("piled-garbage")))
                .header("ETag", "\"1\"");
        as("resident")
                .get(address("piled-garbage"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name.zh", equalTo("垃圾乱堆"))
                .body("allowance.amount", equalTo(4))
                .body("allowance.unit", equalTo("WORKING_HOURS"))
                .body("nationalCodes", equalTo(java.util.List.of("GB/T 47678.5-2026:06010")))
                .body("version", equalTo(1));
        as("resident")
                .header("If-None-Match", "\"1\"")
                .get(address("piled-garbage"))
                .then()
                .statusCode(304);
    }

    @Test
    void conditions_come_back_as_they_were_sent() {
        String construction = GARBAGE.substring(0, GARBAGE.length() - 1)
                + ",\"conditions\":[{\"name\":{\"zh\":\"责令停工\",\"en\":\"Stop \\\"the\\\" works\"},"
                + "\"allowance\":{\"amount\":4,\"unit\":\"WORKING_HOURS\"}}]}";
        administrator().body(construction).put(address("illegal")).then().statusCode(201);
        as("resident")
                .get(address("illegal"))
                .then()
                .body("conditions[0].name.en", equalTo("Stop \"the\" works"))
                .body("conditions[0].allowance.amount", equalTo(4));
    }

    @Test
    void a_code_is_made_once() {
        create("once").then().statusCode(201);
        create("once").then().statusCode(409).body("type", equalTo("urn:wangge:problem:category-exists"));
    }

    @Test
    void a_repeated_post_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        for (String replayed : new String[] {null, "true"}) {
            administrator()
                    .header("Idempotency-Key", key)
                    .body(garbage("repeated"))
                    .post("/v1/categories")
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", replayed);
        }
    }

    @Test
    void a_put_makes_replaces_and_refuses_what_is_out_of_date() {
        administrator().body(GARBAGE).put(address("put")).then().statusCode(201).header("ETag", "\"1\"");
        String other = GARBAGE.replace("4", "8");
        administrator()
                .header("If-Match", "\"1\"")
                .body(other)
                .put(address("put"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        administrator()
                .header("If-Match", "\"1\"")
                .body(GARBAGE)
                .put(address("put"))
                .then()
                .statusCode(412);
        administrator()
                .header("If-Match", "\"1\"")
                .body(GARBAGE)
                .put(address("nowhere"))
                .then()
                .statusCode(412);
        as("resident")
                .get(address("put"))
                .then()
                .body("allowance.amount", equalTo(8))
                .body("version", equalTo(2));
        as("resident").get(address("nowhere")).then().statusCode(404);
    }

    @Test
    void the_list_goes_on_from_page_to_page_in_order() {
        for (int i = 0; i < 5; i++) {
            create("c" + i).then().statusCode(201);
        }
        Response first = as("resident").get("/v1/categories?limit=3&scheme=" + scheme);
        first.then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.code", equalTo(java.util.List.of("c0", "c1", "c2")));
        as("resident")
                .get("/v1/categories?limit=3&scheme=" + scheme + "&after=" + first.path("next"))
                .then()
                .body("items.code", equalTo(java.util.List.of("c3", "c4")))
                .body("next", nullValue());
    }

    @Test
    void the_list_can_leave_out_what_is_no_longer_used() {
        create("used").then().statusCode(201);
        administrator()
                .body(GARBAGE.replace("true", "false"))
                .put(address("unused"))
                .then()
                .statusCode(201);
        as("resident")
                .get("/v1/categories?active=true&scheme=" + scheme)
                .then()
                .body("items.code", equalTo(java.util.List.of("used")));
        as("resident")
                .get("/v1/categories?active=false&scheme=" + scheme)
                .then()
                .body("items.code", equalTo(java.util.List.of("unused")));
    }

    @Test
    void the_loop_gets_a_category_with_one_statement_and_is_refused_an_unknown_or_unused_one() {
        create("piled").then().statusCode(201);
        administrator()
                .body(GARBAGE.replace("true", "false"))
                .put(address("unused"))
                .then()
                .statusCode(201);
        AtomicReference<Category> got = new AtomicReference<>();
        assertEquals(1, Statements.during(() -> got.set(categories.get(scheme, "piled"))));
        assertEquals(new Category(scheme, "piled", "垃圾乱堆", "Piled garbage", Allowance.hours(4)), got.get());
        assertThrows(UnknownCategory.class, () -> categories.get(scheme, "unused"));
        UnknownCategory refusal = assertThrows(UnknownCategory.class, () -> categories.get(scheme, "never"));
        assertEquals("422 unknown-category", refusal.status() + " " + refusal.slug());
    }

    @Test
    void no_command_takes_more_than_three_statements() {
        assertTrue(Statements.during(() -> create("counted")) <= 1);
        assertTrue(Statements.during(() -> administrator().body(GARBAGE).put(address("counted"))) <= 1);
        assertTrue(Statements.during(() -> administrator()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(garbage("keyed"))
                        .post("/v1/categories"))
                <= 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "staff", "supervisor", "integrator", "service"})
    void only_administrators_write(String role) {
        as(role).body(garbage("theirs")).post("/v1/categories").then().statusCode(403);
        as(role).body(GARBAGE).put(address("theirs")).then().statusCode(403);
    }

    @Test
    void nobody_without_a_valid_token_reads_or_writes() {
        for (RequestSpecification caller : new RequestSpecification[] {
            given(),
            given().auth().oauth2(Tokens.expired("late", "administrator")),
            given().auth().oauth2("nonsense")
        }) {
            caller.contentType(ContentType.JSON);
            caller.get("/v1/categories").then().statusCode(401).contentType("application/problem+json");
            caller.get(address("x")).then().statusCode(401);
            caller.body(garbage("x")).post("/v1/categories").then().statusCode(401);
            caller.body(GARBAGE).put(address("x")).then().statusCode(401);
        }
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":4 | \"amount\":0 | 422 | allowance.amount",
                "\"amount\":4 | \"amount\":1001 | 422 | allowance.amount",
                "\"amount\":4 | \"amount\":\"four\" | 400 | allowance.amount",
                "WORKING_HOURS | WEEKS | 400 | allowance.unit",
                "\"zh\":\"垃圾乱堆\", | '' | 422 | name.zh",
                "Piled garbage | ' ' | 422 | name.en",
                "Piled garbage | a\\u0000b | 422 | name.en",
                "\"active\" | \"aktive\" | 400 | aktive",
                "[\"GB/T 47678.5-2026:06010\"] | [null] | 422 | nationalCodes[0].<list element>",
                "\"name\":{ | \"nome\":{ | 400 | nome"
            })
    void bad_input_is_refused_by_its_field(String part, String bad, int status, String field) {
        String broken = GARBAGE.replace(part, bad);
        administrator()
                .body(broken)
                .put(address("bad"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
        administrator()
                .body("{\"scheme\":\"" + scheme + "\",\"code\":\"bad\"," + broken.substring(1))
                .post("/v1/categories")
                .then()
                .statusCode(status);
        as("resident").get(address("bad")).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a:b", "-a", "a\\u0000"})
    void a_code_fits_into_an_address(String code) {
        administrator()
                .body(garbage(code))
                .post("/v1/categories")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("code"));
    }

    @ParameterizedTest
    @CsvSource({"limit=0,422", "limit=201,422", "limit=x,400", "after=%00,400", "after=AB,400", "scheme=%00,422"})
    void bad_parameters_of_the_list_are_refused(String query, int status) {
        as("resident")
                .urlEncodingEnabled(false)
                .get("/v1/categories?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void a_huge_body_is_refused() {
        administrator()
                .body(GARBAGE.replace("Piled", "x".repeat(1_100_000)))
                .put(address("huge"))
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void a_refusal_speaks_the_callers_language() {
        create("words");
        administrator()
                .header("Accept-Language", "zh-CN")
                .body(garbage("words"))
                .post("/v1/categories")
                .then()
                .body("title", equalTo("类别已存在"));
    }
}
