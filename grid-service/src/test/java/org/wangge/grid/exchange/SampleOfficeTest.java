package org.wangge.grid.exchange;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wangge.grid.Office.administrator;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wangge.testing.Statements;

/** The sample office is loaded by the ordinary import, so it has to keep the rules. */
@QuarkusTest
class SampleOfficeTest {

    @Test
    void the_sample_office_is_taken_as_it_is_at_the_price_of_any_import() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("../seeds/grids.geojson"));
        String key = "sample-office";
        int statements = Statements.during(() -> administrator()
                .contentType("application/geo+json")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/v1/grids/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(93)));
        assertTrue(statements <= 8, () -> statements + " statements");
        administrator()
                .queryParam("level", 3)
                .queryParam("limit", 200)
                .get("/v1/grids")
                .then()
                .statusCode(200)
                .body("items.find{it.code=='SDL-03-01'}.name", startsWith("五州汇富"))
                .body("items.findAll{it.code.startsWith('SDL-')}.size()", equalTo(69));
        administrator()
                .contentType("application/json")
                .body(Map.of("points", java.util.List.of(java.util.List.of(0, 0))))
                .post("/v1/locations")
                .then()
                .statusCode(200)
                .body("locations[0].path.size()", equalTo(0));
    }
}
