package org.wangge.grid.locate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.grid.Office.administrator;
import static org.wangge.grid.Office.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.grid.Ground;
import org.wangge.grid.Office;
import org.wangge.grid.Office.Branches;
import org.wangge.kit.place.Crs;
import org.wangge.kit.place.Point;
import org.wangge.testing.Answer;
import org.wangge.testing.Statements;

@QuarkusTest
class LocateResourceTest {

    private Office office;
    private Ground ground;
    private Branches branches;

    @BeforeEach
    void found() {
        office = Office.founded();
        ground = office.ground;
        branches = office.peopled();
    }

    @Test
    void a_point_has_a_path_from_the_office_to_the_leaf() {
        located(ground.point(5, 5))
                .body("path.code", contains(codes("", "-01", "-01-01", "-01-01-01")))
                .body("path.level", contains(1, 2, 3, 4))
                .body("path[3].id", equalTo(branches.block().toString()))
                .body("path[0].name", equalTo("Grid " + office.code));
        located(ground.point(20, 60)).body("path.code", contains(codes("", "-01")));
        located("0,0").body("path", empty());
    }

    @Test
    void a_point_on_a_border_has_one_owner() {
        located(ground.point(50, 20)).body("path.code", contains(codes("", "-01", "-01-01")));
        located(ground.point(50, 80)).body("path.code", contains(codes("", "-01")));
        located(ground.point(10, 10)).body("path.code", contains(codes("", "-01", "-01-01", "-01-01-01")));
    }

    @Test
    void a_phone_s_position_in_gcj02_is_put_back_where_it_is() {
        Point phone = Crs.GCJ02.fromWgs84(new Point(ground.longitude(5), ground.latitude(5)));
        as("resident1", "resident")
                .queryParam("point", phone.longitude() + "," + phone.latitude())
                .queryParam("crs", "gcj02")
                .get("/v1/locations")
                .then()
                .statusCode(200)
                .body("path.size()", equalTo(4));
    }

    @Test
    void a_thousand_points_are_located_without_one_statement() {
        List<List<Double>> points = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            points.add(List.of(ground.longitude(i % 100 + 0.5), ground.latitude((i - i % 100) / 10 + 0.5)));
        }
        int statements = Statements.during(() -> as("resident1", "resident")
                .body(Map.of("points", points))
                .post("/v1/locations")
                .then()
                .statusCode(200)
                .body("locations.size()", equalTo(1000))
                .body("locations[0].path.size()", equalTo(4))
                .body("locations[99].path.size()", equalTo(2)));
        assertEquals(0, statements);
        assertEquals(0, Statements.during(() -> located(ground.point(5, 5))));
    }

    @Test
    void a_change_is_located_as_soon_as_it_is_answered() {
        office.child(branches.east(), 3, "-02-01", ground.box(60, 0, 10, 10));
        located(ground.point(65, 5)).body("path.size()", equalTo(3));
        administrator()
                .body(Map.of("reason", "Merged"))
                .put("/v1/grids/" + branches.block() + "/retirement")
                .then()
                .statusCode(204);
        located(ground.point(5, 5)).body("path.size()", equalTo(3));
        office.tryChild(branches.east(), 3, "-02-02", ground.box(65, 0, 10, 10))
                .then()
                .statusCode(422);
        located(ground.point(72, 5)).body("path.size()", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crs=wgs84",
                "point=",
                "point=113.7",
                "point=181,0",
                "point=NaN,0",
                "point=1,2,3",
                "point=1,2&crs=bd09"
            })
    void what_is_no_point_is_refused(String query) {
        as("resident1", "resident")
                .get("/v1/locations?" + query)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    /** With {@code If-Match} the resource is asked. */
    @Test
    void who_locates_a_point_is_answered_early_as_by_the_resource() {
        String at = "/v1/locations?point=" + ground.point(5, 5);
        Answer early = Answer.of(as("resident1", "resident").get(at));
        Answer byResource =
                Answer.of(as("resident1", "resident").header("If-Match", "*").get(at));
        assertEquals(200, early.status());
        assertEquals(byResource, early);
        RestAssured.get(at).then().statusCode(401).contentType(startsWith("application/problem+json"));
    }

    @Test
    void what_are_no_points_is_refused() {
        refused(Map.of("points", List.of()), 422);
        refused(Map.of(), 422);
        refused(Map.of("points", Collections.nCopies(1001, List.of(113.7, 34.7))), 422);
        refused(Map.of("points", List.of(List.of(113.7))), 400);
        refused(Map.of("points", Collections.singletonList(null)), 400);
        refused(Map.of("points", List.of(List.of("east", "north"))), 400);
        refused(Map.of("points", List.of(List.of(200, 0))), 400);
        refused(Map.of("points", List.of(List.of(1, 2)), "crs", "bd09"), 400);
        refused(Map.of("points", List.of(List.of(1, 2)), "colour", "red"), 400);
    }

    private static void refused(Object body, int status) {
        as("resident1", "resident")
                .body(body)
                .post("/v1/locations")
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"));
    }

    private static ValidatableResponse located(String point) {
        return as("resident1", "resident")
                .queryParam("point", point)
                .get("/v1/locations")
                .then()
                .statusCode(200);
    }

    private String[] codes(String... suffixes) {
        return List.of(suffixes).stream().map(suffix -> office.code + suffix).toArray(String[]::new);
    }
}
