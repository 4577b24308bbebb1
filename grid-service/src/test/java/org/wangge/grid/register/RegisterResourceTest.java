package org.wangge.grid.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.grid.Office.administrator;
import static org.wangge.grid.Office.as;
import static org.wangge.grid.Office.attributes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.grid.Ground;
import org.wangge.grid.Office;
import org.wangge.grid.Office.Branches;

@QuarkusTest
class RegisterResourceTest {

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
    void the_tree_is_read_in_every_direction() {
        String code = office.code;
        reader().get(path(office.id, "children"))
                .then()
                .statusCode(200)
                .body("items.code", contains(code + "-01", code + "-02"))
                .body("items.boundary", contains(nullValue(), nullValue()));
        reader().get(path(branches.west(), "subtree"))
                .then()
                .body("items.code", contains(code + "-01", code + "-01-01", code + "-01-01-01"));
        reader().get(path(branches.block(), "ancestors"))
                .then()
                .body("items.code", contains(code, code + "-01", code + "-01-01"));
        reader().get(path(office.id, "ancestors")).then().statusCode(200).body("items", empty());
        for (String list : List.of("children", "subtree", "ancestors", "revisions")) {
            reader().get(path(UUID.randomUUID(), list)).then().statusCode(404);
        }
    }

    @Test
    void a_list_is_narrowed_by_office_level_parent_and_box() {
        grids().queryParam("level", 2).get("/v1/grids").then().body("items.size()", equalTo(2));
        grids().queryParam("parent", branches.west())
                .queryParam("boundaries", true)
                .get("/v1/grids")
                .then()
                .body("items.id", contains(branches.quarter().toString()))
                .body("items[0].boundary.type", equalTo("MultiPolygon"));
        grids().queryParam("bbox", ground.point(60, 60) + "," + ground.point(70, 70))
                .get("/v1/grids")
                .then()
                .body("items.id", contains(office.id.toString(), branches.east().toString()));
        reader().queryParam("level", 1)
                .queryParam("bbox", ground.point(60, 60) + "," + ground.point(70, 70))
                .get("/v1/grids")
                .then()
                .body("items.id", contains(office.id.toString()));
    }

    @Test
    void pages_follow_each_other_without_gaps() {
        for (int i = 0; i < 5; i++) {
            office.child(branches.east(), 3, "-02-0" + i, ground.box(50 + 5 * i, 0, 5, 5));
        }
        List<String> codes = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification request = reader().queryParam("limit", 2);
            if (next != null) {
                request.queryParam("after", next);
            }
            Response page = request.get(path(office.id, "subtree"));
            codes.addAll(page.then().statusCode(200).extract().<List<String>>path("items.code"));
            next = page.path("next");
            assertEquals(next != null, page.header("Link") != null);
        } while (next != null);
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
        assertEquals(10, codes.size());
    }

    @Test
    void a_known_version_need_not_be_sent_again() {
        reader().header("If-None-Match", "\"1\"")
                .get("/v1/grids/" + office.id)
                .then()
                .statusCode(304);
        reader().header("If-None-Match", "\"2\"")
                .get("/v1/grids/" + office.id)
                .then()
                .statusCode(200);
    }

    @Test
    void the_past_reads_as_it_was() {
        String created = reader().get("/v1/grids/" + branches.block()).path("since");
        administrator()
                .header("If-Match", "\"1\"")
                .body(attributes(office.code + "-02", ground.box(50, 0, 40, 100)))
                .put("/v1/grids/" + branches.east())
                .then()
                .statusCode(200);
        administrator()
                .body(Map.of("reason", "Merged"))
                .put("/v1/grids/" + branches.block() + "/retirement")
                .then()
                .statusCode(204);
        reader().queryParam("at", created)
                .get("/v1/grids/" + branches.east())
                .then()
                .header("ETag", "\"1\"");
        reader().get("/v1/grids/" + branches.east()).then().header("ETag", "\"2\"");
        reader().get(path(branches.quarter(), "children")).then().body("items", empty());
        reader().queryParam("at", created)
                .get(path(branches.quarter(), "children"))
                .then()
                .body("items.id", contains(branches.block().toString()));
        reader().queryParam("at", created)
                .get(path(office.id, "subtree"))
                .then()
                .body("items.size()", equalTo(5));
        reader().get(path(office.id, "subtree"))
                .then()
                .body("items.id", not(hasItem(branches.block().toString())));
        reader().queryParam("at", "2001-01-01T00:00:00Z")
                .get("/v1/grids/" + office.id)
                .then()
                .statusCode(404);
        reader().queryParam("at", created)
                .get(path(branches.block(), "ancestors"))
                .then()
                .body("items.size()", equalTo(3));
        reader().get(path(branches.block(), "ancestors")).then().statusCode(404);
    }

    @Test
    void every_revision_is_listed_the_latest_first() {
        for (int version = 1; version <= 4; version++) {
            administrator()
                    .header("If-Match", "\"" + version + "\"")
                    .body(attributes(office.code + "-02", ground.box(50, 0, 40 - version, 100)))
                    .put("/v1/grids/" + branches.east())
                    .then()
                    .statusCode(200);
        }
        String next = reader().queryParam("limit", 3)
                .get(path(branches.east(), "revisions"))
                .then()
                .body("items.grid.version", contains(5, 4, 3))
                .body("items[0].until", nullValue())
                .body("items[1].until", equalTo(since(5)))
                .extract()
                .path("next");
        reader().queryParam("after", next)
                .get(path(branches.east(), "revisions"))
                .then()
                .body("items.grid.version", contains(2, 1))
                .body("items[0].changedBy", equalTo("administrator"))
                .body("next", nullValue());
    }

    private String since(int version) {
        return reader().get(path(branches.east(), "revisions"))
                .path("items.find{it.grid.version==" + version + "}.since");
    }

    private RequestSpecification grids() {
        return reader().queryParam("office", office.id);
    }

    private static RequestSpecification reader() {
        return as("resident1", "resident");
    }

    private static String path(UUID grid, String list) {
        return "/v1/grids/" + grid + "/" + list;
    }
}
