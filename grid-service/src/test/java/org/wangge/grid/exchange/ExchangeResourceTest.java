package org.wangge.grid.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.grid.Office.administrator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wangge.grid.Ground;
import org.wangge.grid.Json;
import org.wangge.grid.Office;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Tokens;

@QuarkusTest
class ExchangeResourceTest {

    private final String code = Office.freshCode();
    private final Ground ground = Ground.fresh();
    private final Map<String, Object> root = feature(null, 1, "", ground.box(0, 0, 100, 100));
    private final Map<String, Object> west = feature("", 2, "-01", ground.box(0, 0, 50, 100));
    private final Map<String, Object> east = feature("", 2, "-02", ground.box(50, 0, 50, 100));
    private final Map<String, Object> leaf = feature("-01", 3, "-01-01", ground.box(0, 0, 50, 50));

    @Test
    void a_file_founds_an_office_whatever_the_order_of_its_features() {
        imported(null, leaf, east, root, west).body("created", equalTo(4)).body("changed", equalTo(0));
        imported(code, leaf, east, root, west).body("created", equalTo(0)).body("unchanged", equalTo(4));
    }

    @Test
    void what_is_exported_can_be_imported_unchanged() {
        String office = imported(null, root, west, east, leaf).extract().path("office");
        Response file = administrator().queryParam("office", office).get("/v1/grids/export");
        file.then()
                .statusCode(200)
                .contentType(startsWith("application/geo+json"))
                .body("features.size()", equalTo(4))
                .body("features[0].properties.code", equalTo(code))
                .body("features[3].properties.parent", equalTo(code + "-01"));
        send(office, file.asString()).then().statusCode(200).body("unchanged", equalTo(4));
        administrator()
                .queryParam("office", UUID.randomUUID())
                .get("/v1/grids/export")
                .then()
                .statusCode(404);
        administrator().get("/v1/grids/export").then().statusCode(400);
    }

    @Test
    void a_known_code_is_changed_a_new_one_created_and_the_rest_stays() {
        String office = imported(null, root, west, east, leaf).extract().path("office");
        String before = administrator().get("/v1/grids/" + office).path("since");
        imported(
                        office,
                        feature("", 2, "-01", ground.box(0, 0, 60, 100)),
                        feature("", 2, "-02", ground.box(60, 0, 40, 100)),
                        feature("-01", 3, "-01-02", ground.box(0, 50, 50, 50)))
                .body("created", equalTo(1))
                .body("changed", equalTo(2))
                .body("unchanged", equalTo(0));
        administrator()
                .queryParam("office", office)
                .get("/v1/grids/export")
                .then()
                .body("features.size()", equalTo(5));
        administrator()
                .queryParam("office", office)
                .queryParam("at", before)
                .get("/v1/grids/export")
                .then()
                .body("features.size()", equalTo(4));
    }

    @Test
    void every_feature_that_cannot_be_read_is_named_and_nothing_is_stored() {
        Map<String, Object> nameless = feature("", 2, "-03", ground.box(0, 0, 1, 1));
        properties(nameless).remove("name");
        Map<String, Object> unknown = feature("", 2, "-04", ground.box(0, 0, 1, 1));
        properties(unknown).put("colour", "red");
        Map<String, Object> crossing = feature("", 2, "-05", ground.polygon(0, 0, 20, 20, 20, 0, 0, 20, 0, 0));
        Map<String, Object> strange = feature("", 2, "-06", ground.box(0, 0, 1, 1));
        strange.put("id", 17);
        Map<String, Object> castle = feature("", 2, "-07", ground.box(0, 0, 1, 1));
        properties(castle).put("kind", "CASTLE");
        refused(null, root, west, west, nameless, unknown, crossing, strange, castle, Map.of("type", "Feature"))
                .body("type", endsWith(":import-refused"))
                .body("violations.field", hasItem("features[2] " + code + "-01, properties.code"))
                .body("violations.size()", equalTo(8))
                .body("violations.field", hasItem("features[3] " + code + "-03, properties.name"))
                .body(message("features[4] " + code + "-04, properties.colour"), equalTo("no such field here"))
                .body(message("features[5] " + code + "-05, geometry"), containsString("crosses"))
                .body(message("features[6] " + code + "-06, id"), containsString("UUID"))
                .body(message("features[7] " + code + "-07, properties.kind"), containsString("RESIDENTIAL"))
                .body("violations.field", hasItem("features[8], properties"))
                .body("violations.find{it.where!=null}.where.type", equalTo("Point"));
        send(code, "{}").then().statusCode(400);
        refusedAsUnknown();
    }

    @Test
    void every_feature_that_breaks_a_rule_is_named_with_its_ground() {
        refused(
                        null,
                        root,
                        west,
                        feature("", 2, "-02", ground.box(40, 0, 60, 100)),
                        feature("", 2, "-03", ground.box(90, 0, 20, 100)),
                        feature("", 3, "-04", ground.box(0, 0, 1, 1)))
                .body("violations.field", hasItem("features[3] " + code + "-03"))
                .body("violations.field", hasItem("features[4] " + code + "-04"))
                .body("violations.count{it.where!=null}", equalTo(3))
                .body("detail", containsString("4 errors"));
        refused(null, root, west, feature("-77", 3, "-01-01", ground.box(0, 0, 1, 1)))
                .body("violations[0].field", equalTo("features[2] " + code + "-01-01, properties.parent"))
                .body("violations[0].message", containsString(code + "-77"));
        refused(null, root, feature(null, 1, "b", Ground.fresh().box(0, 0, 9, 9)));
        refusedAsUnknown();
    }

    @Test
    void a_feature_s_id_is_the_grid_s_and_cannot_be_another_s() {
        UUID office = Ids.next();
        UUID id = Ids.next();
        root.put("id", office);
        west.put("id", id);
        imported(null, root, west).body("office", equalTo(office.toString()));
        administrator().get("/v1/grids/" + id).then().statusCode(200).body("code", equalTo(code + "-01"));
        west.put("id", Ids.next());
        refused(code, west).body("violations[0].message", containsString(id.toString()));
        east.put("id", id);
        refused(code, east).body("violations[0].field", startsWith("features[0]"));
        properties(west).put("level", 3);
        west.remove("id");
        refused(code, west).body("violations[0].message", containsString("level"));
        administrator()
                .contentType("application/geo+json")
                .header("Accept-Language", "zh-CN")
                .queryParam("office", code)
                .body(file(west).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/grids/imports")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("请撤销后另建"));
    }

    @Test
    void a_repeated_import_is_answered_from_its_key() {
        String key = UUID.randomUUID().toString();
        String file = file(root, west);
        for (String replayed : new @Nullable String[] {null, "true"}) {
            administrator()
                    .contentType("application/geo+json")
                    .header("Idempotency-Key", key)
                    .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .post("/v1/grids/imports")
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", equalTo(replayed))
                    .body("created", equalTo(2));
        }
    }

    @Test
    void what_is_no_file_or_names_no_office_is_refused() {
        for (String body : List.of("", "{", "[]", "{\"type\":\"Feature\"}", "{\"type\":\"FeatureCollection\"}")) {
            send(null, body).then().statusCode(400).contentType(startsWith("application/problem+json"));
        }
        send(null, file(west)).then().statusCode(400).body("violations[0].field", equalTo("office"));
        send(code, file(west)).then().statusCode(404);
        send(UUID.randomUUID().toString(), file(root)).then().statusCode(404);
        send("not a code", file(root)).then().statusCode(422);
    }

    /** Not by REST-assured, which takes half a minute to prepare a body of this size. */
    @Test
    void a_file_of_more_than_sixteen_mebibytes_is_refused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/grids/imports"))
                .header("Authorization", "Bearer " + Tokens.of("administrator", "administrator"))
                .header("Content-Type", "application/geo+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[17 * 1024 * 1024]))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    private static String message(String feature) {
        return "violations.find{it.field=='" + feature + "'}.message";
    }

    private void refusedAsUnknown() {
        send(code, file(west)).then().statusCode(404);
    }

    private ValidatableResponse imported(@Nullable String office, Object... features) {
        return send(office, file(features)).then().statusCode(200);
    }

    private ValidatableResponse refused(@Nullable String office, Object... features) {
        return send(office, file(features)).then().statusCode(422).contentType("application/problem+json");
    }

    private static Response send(@Nullable String office, String file) {
        var request = administrator().contentType("application/geo+json");
        if (office != null) {
            request.queryParam("office", office);
        }
        return request.body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/grids/imports");
    }

    private static String file(Object... features) {
        return Json.write(Map.of("type", "FeatureCollection", "features", List.of(features)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> feature) {
        return (Map<String, Object>) Objects.requireNonNull(feature.get("properties"));
    }

    private Map<String, Object> feature(@Nullable String parent, int level, String suffix, Object boundary) {
        Map<String, Object> properties = Office.attributes(code + suffix, "");
        properties.remove("boundary");
        properties.put("level", level);
        if (parent != null) {
            properties.put("parent", code + parent);
        }
        return new HashMap<>(Map.of("type", "Feature", "properties", properties, "geometry", boundary));
    }
}
