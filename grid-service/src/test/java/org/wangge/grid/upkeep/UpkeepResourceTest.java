package org.wangge.grid.upkeep;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.wangge.grid.Office.administrator;
import static org.wangge.grid.Office.attributes;
import static org.wangge.grid.Office.grid;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.grid.Ground;
import org.wangge.grid.Office;
import org.wangge.grid.Office.Branches;
import org.wangge.kit.id.Ids;

@QuarkusTest
class UpkeepResourceTest {

    private Office office;
    private Ground ground;

    @BeforeEach
    void found() {
        office = Office.founded();
        ground = office.ground;
    }

    @Test
    void a_created_grid_can_be_read_at_its_address() {
        String address = office.tryChild(office.id, 2, "-01", ground.box(0, 0, 50, 100))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("office", equalTo(office.id.toString()))
                .extract()
                .header("Location");
        administrator()
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("code", equalTo(office.code + "-01"))
                .body("parent", equalTo(office.id.toString()))
                .body("profile.households", equalTo(120))
                .body("boundary.type", equalTo("MultiPolygon"));
    }

    @Test
    void a_caller_may_choose_the_id_and_an_enclave_lies_apart() {
        UUID id = Ids.next();
        Map<String, Object> body = grid(
                office.id,
                2,
                office.code + "-01",
                ground.enclave(
                        new double[] {0, 0, 10, 0, 10, 10, 0, 10, 0, 0},
                        new double[] {50, 50, 60, 50, 60, 60, 50, 50}));
        body.put("id", id);
        administrator()
                .body(body)
                .post("/v1/grids")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/grids/" + id))
                .body("boundary.coordinates.size()", equalTo(2));
        body.put("code", office.code + "-02");
        administrator().body(body).post("/v1/grids").then().statusCode(409).body("type", endsWith(":id-taken"));
    }

    @Test
    void a_repeated_post_creates_one_grid_and_gives_the_same_answer() {
        Map<String, Object> body = grid(office.id, 2, office.code + "-01", ground.box(0, 0, 50, 100));
        String key = UUID.randomUUID().toString();
        String first = administrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/grids")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        administrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/grids")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"1\"")
                .body("id", equalTo(first));
        body.put("name", "Another");
        administrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/grids")
                .then()
                .statusCode(422);
        administrator().get("/v1/grids/" + office.id + "/children").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_change_names_the_version_it_means() {
        UUID grid = office.child(office.id, 2, "-01", ground.box(0, 0, 50, 100));
        Map<String, Object> body = attributes(office.code + "-01", ground.box(0, 0, 40, 100));
        administrator().body(body).put("/v1/grids/" + grid).then().statusCode(428);
        administrator()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/grids/" + grid)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
        administrator()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/grids/" + grid)
                .then()
                .statusCode(412)
                .body("detail", containsString("version 2"));
        administrator()
                .header("If-Match", "\"2\"")
                .body(body)
                .put("/v1/grids/" + grid)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void a_refusal_shows_the_ground_in_question() {
        office.child(office.id, 2, "-01", ground.box(0, 0, 50, 100));
        office.tryChild(office.id, 2, "-02", ground.box(40, 0, 60, 100))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":overlaps-sibling"))
                .body("detail", containsString(office.code + "-02 overlaps " + office.code + "-01"))
                .body("where.type", equalTo("Polygon"))
                .body("where.coordinates[0].collect{it[0]}.min()", number(ground.longitude(40)))
                .body("where.coordinates[0].collect{it[0]}.max()", number(ground.longitude(50)));
        office.tryChild(office.id, 2, "-02", ground.box(60, 0, 60, 100))
                .then()
                .statusCode(422)
                .body("type", endsWith(":outside-parent"))
                .body("where.coordinates[0].collect{it[0]}.min()", number(ground.longitude(100)));
        administrator().get("/v1/grids/" + office.id + "/children").then().body("items.size()", equalTo(1));
    }

    @Test
    void a_ring_that_crosses_itself_is_refused_where_it_does() {
        office.tryChild(office.id, 2, "-01", ground.polygon(0, 0, 20, 20, 20, 0, 0, 20, 0, 0))
                .then()
                .statusCode(422)
                .body("type", endsWith(":invalid-boundary"))
                .body("violations[0].field", equalTo("boundary"))
                .body("where.type", equalTo("Point"))
                .body("where.coordinates[0]", number(ground.longitude(10)));
    }

    @Test
    void refusals_speak_chinese_to_those_who_ask() {
        administrator()
                .header("Accept-Language", "zh-CN")
                .body(grid(office.id, 3, office.code + "-01", ground.box(0, 0, 5, 5)))
                .post("/v1/grids")
                .then()
                .statusCode(422)
                .body("title", equalTo("级别不符"));
    }

    @Test
    void a_grid_moves_with_all_below_it_to_a_parent_of_the_same_level() {
        Branches grids = office.peopled();
        UUID quarter = grids.quarter();
        administrator()
                .body(Map.of("parent", grids.east()))
                .put("/v1/grids/" + quarter + "/parent")
                .then()
                .statusCode(422)
                .body("type", endsWith(":outside-parent"));
        administrator()
                .header("If-Match", "\"1\"")
                .body(attributes(office.code + "-01", ground.box(0, 50, 50, 50)))
                .put("/v1/grids/" + grids.west())
                .then()
                .statusCode(422)
                .body("type", endsWith(":outside-parent"))
                .body("grid", equalTo(quarter.toString()));
        UUID north = office.child(grids.east(), 3, "-02-01", ground.box(60, 60, 20, 20));
        administrator()
                .header("If-Match", "\"9\"")
                .body(Map.of("parent", grids.west()))
                .put("/v1/grids/" + north + "/parent")
                .then()
                .statusCode(412);
        administrator()
                .body(Map.of("parent", office.id))
                .put("/v1/grids/" + north + "/parent")
                .then()
                .statusCode(422)
                .body("type", endsWith(":wrong-level"));
    }

    @Test
    void a_finished_project_goes_over_to_the_nearest_grid() {
        UUID west = office.child(office.id, 2, "-01", ground.box(0, 0, 50, 100));
        UUID project = office.child(west, 3, "-01-01", ground.box(49.985, 0, 0.015, 100));
        UUID east = office.child(office.id, 2, "-02", ground.box(50, 0, 50, 100));
        administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("parent", east))
                .put("/v1/grids/" + project + "/parent")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("parent", equalTo(east.toString()));
        administrator()
                .get("/v1/grids/" + project + "/ancestors")
                .then()
                .body("items.id", equalTo(java.util.List.of(office.id.toString(), east.toString())));
    }

    @Test
    void an_ended_grid_is_gone_but_its_past_and_reason_stay() {
        Branches grids = office.peopled();
        administrator()
                .body(Map.of("reason", "Too small"))
                .put("/v1/grids/" + grids.quarter() + "/retirement")
                .then()
                .statusCode(409)
                .body("type", endsWith(":has-children"));
        String block = "/v1/grids/" + grids.block();
        String since = administrator().get(block).then().extract().path("since");
        administrator()
                .body(Map.of("reason", " "))
                .put(block + "/retirement")
                .then()
                .statusCode(422);
        administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "Too small"))
                .put(block + "/retirement")
                .then()
                .statusCode(204);
        administrator().get(block).then().statusCode(404);
        administrator()
                .body(Map.of("reason", "Again"))
                .put(block + "/retirement")
                .then()
                .statusCode(404);
        administrator()
                .queryParam("at", since)
                .get(block)
                .then()
                .statusCode(200)
                .body("level", equalTo(4));
        administrator()
                .get(block + "/revisions")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].until", notNullValue())
                .body("items[0].retiredBy", equalTo("administrator"))
                .body("items[0].retiredBecause", equalTo("Too small"));
        office.child(grids.quarter(), 4, "-01-01-01", ground.box(0, 0, 10, 10));
    }

    @Test
    void codes_and_parents_are_checked() {
        office.child(office.id, 2, "-01", ground.box(0, 0, 50, 100));
        office.tryChild(office.id, 2, "-01", ground.box(50, 0, 50, 100))
                .then()
                .statusCode(409)
                .body("type", endsWith(":code-taken"))
                .body("where", nullValue());
        office.tryChild(UUID.randomUUID(), 2, "-02", ground.box(50, 0, 50, 100))
                .then()
                .statusCode(422)
                .body("type", endsWith(":no-such-parent"));
        administrator()
                .body(grid(null, 1, office.code, Ground.fresh().box(0, 0, 100, 100)))
                .post("/v1/grids")
                .then()
                .statusCode(409)
                .body("type", endsWith(":code-taken"));
        administrator()
                .body(grid(null, 1, Office.freshCode(), ground.box(90, 90, 20, 20)))
                .post("/v1/grids")
                .then()
                .statusCode(422)
                .body("type", endsWith(":overlaps-sibling"));
    }

    private static org.hamcrest.Matcher<Object> number(double expected) {
        return new org.hamcrest.FeatureMatcher<Object, Double>(closeTo(expected, 2e-5), "a number", "number") {
            @Override
            protected Double featureValueOf(Object actual) {
                return ((Number) actual).doubleValue();
            }
        };
    }
}
