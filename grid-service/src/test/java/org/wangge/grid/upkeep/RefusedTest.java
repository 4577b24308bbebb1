package org.wangge.grid.upkeep;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.grid.Json;
import org.wangge.grid.Office;
import org.wangge.testing.Tokens;

/** Who may not, and what is no request: refused with a problem document, and nothing of it stored. */
@QuarkusTest
class RefusedTest {

    private Office office;

    @BeforeEach
    void found() {
        office = Office.founded();
    }

    private record Write(String method, String path, Object body) {

        Response by(RequestSpecification caller) {
            return caller.contentType(ContentType.JSON)
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .request(method, path);
        }
    }

    private List<Write> writes() {
        String grid = "/v1/grids/" + office.id;
        Object box = office.ground.box(0, 0, 100, 100);
        return List.of(
                new Write("POST", "/v1/grids", Office.grid(office.id, 2, office.code + "-01", box)),
                new Write("PUT", grid, Office.attributes(office.code + "x", box)),
                new Write("PUT", grid + "/parent", Map.of("parent", office.id)),
                new Write("PUT", grid + "/retirement", Map.of("reason", "No reason")),
                new Write("POST", "/v1/grids/imports?office=" + office.code, Map.of("type", "FeatureCollection")));
    }

    @Test
    void nobody_writes_without_a_token_or_with_an_expired_one() {
        String expired = Tokens.expired("administrator", "administrator");
        for (Write write : writes()) {
            refused(write.by(given()), 401);
            refused(write.by(given().auth().oauth2(expired)), 401);
            refused(write.by(given().auth().oauth2("no.token.atall")), 401);
        }
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "staff", "supervisor", "integrator", "service"})
    void only_an_administrator_writes(String role) {
        for (Write write : writes()) {
            refused(write.by(given().auth().oauth2(Tokens.of("somebody", role))), 403);
        }
        assertUntouched();
    }

    @Test
    void every_account_reads_and_nobody_else() {
        List<String> reads = List.of(
                "/v1/grids",
                "/v1/grids/" + office.id,
                "/v1/grids/" + office.id + "/children",
                "/v1/grids/" + office.id + "/ancestors",
                "/v1/grids/" + office.id + "/subtree",
                "/v1/grids/" + office.id + "/revisions",
                "/v1/grids/export?office=" + office.id,
                "/v1/locations?point=113.7,34.7");
        for (String read : reads) {
            given().auth()
                    .oauth2(Tokens.of("resident1", "resident"))
                    .get(read)
                    .then()
                    .statusCode(200);
            refused(given().get(read), 401);
            refused(
                    given().auth()
                            .oauth2(Tokens.expired("resident1", "resident"))
                            .get(read),
                    401);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code          | \"with space\"           | 422 | code",
                "code          | \"\\u0000\"              | 422 | code",
                "code          | null                     | 422 | code",
                "code          | []                       | 400 | code",
                "name          | \"\"                     | 422 | name",
                "name          | \"a\\u0000b\"            | 422 | name",
                "name          | \"\\ud800\"              | 422 | name",
                "managingBody  | null                     | 422 | managingBody",
                "kind          | \"CASTLE\"               | 400 | kind",
                "kind          | 3.5                      | 400 | kind",
                "drawnBy       | null                     | 422 | drawnBy",
                "level         | 5                        | 422 | level",
                "level         | \"two\"                  | 400 | level",
                "level         | 99999999999              | 400 | level",
                "parent        | \"SDL\"                  | 400 | parent",
                "profile       | {\"households\":-1}      | 422 | profile.households",
                "profile       | {\"occupancy\":1.5}      | 422 | profile.occupancy",
                "profile       | {\"dogs\":3}             | 400 | profile.dogs",
                "colour        | \"red\"                  | 400 | colour",
                "boundary      | null                     | 422 | boundary",
                "boundary      | \"here\"                 | 422 | boundary",
                "boundary      | {\"type\":\"Point\"}     | 422 | boundary.type",
                "boundary      | {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]} | 422 | boundary.coordinates[0][3]",
            })
    void a_field_that_is_wrong_is_named(String field, String value, int status, String named) {
        Map<String, Object> body = Office.grid(office.id, 2, office.code + "-01", office.ground.box(0, 0, 9, 9));
        body.remove(field);
        String json = "{\"" + field + "\":" + value + "," + Json.members(body) + "}";
        refused(Office.administrator().body(json).post("/v1/grids"), status)
                .then()
                .body("violations[0].field", equalTo(named));
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at=yesterday",
                "at=2026-13-01T00:00:00Z",
                "at=-999999999-01-01T00:00:00Z",
                "level=0",
                "level=5",
                "level=x",
                "office=SDL",
                "parent=1",
                "bbox=1,2,3",
                "bbox=3,0,1,1",
                "bbox=a,b,c,d",
                "bbox=0,0,181,0",
                "limit=0",
                "limit=201",
                "limit=x",
                "after=x",
                "after=AAAA",
                "after=AB9h",
                "boundaries=perhaps"
            })
    void a_parameter_that_is_wrong_is_refused(String parameter) {
        Response response = Office.administrator().urlEncodingEnabled(false).get("/v1/grids?" + parameter);
        int status = response.statusCode();
        if (parameter.startsWith("boundaries")) {
            response.then().statusCode(200);
        } else {
            refused(response, status == 422 ? 422 : 400);
        }
    }

    @Test
    void a_boundary_of_too_many_positions_or_a_body_too_large_is_refused() {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            ring.append('[').append(0.00001 * i).append(",0],");
        }
        String boundary = "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "[0,0]]]}";
        Map<String, Object> body = Office.grid(office.id, 2, office.code + "-01", "");
        body.remove("boundary");
        refused(
                Office.administrator()
                        .body("{\"boundary\":" + boundary + "," + Json.members(body) + "}")
                        .post("/v1/grids"),
                422);
        refused(Office.administrator().body("[" + "1,".repeat(600_000) + "1]").post("/v1/grids"), 413);
        assertUntouched();
    }

    private void assertUntouched() {
        Office.administrator()
                .get("/v1/grids/" + office.id + "/subtree")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].version", equalTo(1));
    }

    private static Response refused(Response response, int status) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .body("detail", not(containsString("Exception")));
        return response;
    }
}
