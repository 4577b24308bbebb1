package org.wangge.grid.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wangge.grid.Office.administrator;
import static org.wangge.grid.Office.attributes;
import static org.wangge.grid.Office.grid;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.grid.Ground;
import org.wangge.grid.Json;
import org.wangge.grid.Office;
import org.wangge.testing.Statements;

/** A command's number of statements is small and does not grow with the tree. */
@QuarkusTest
class CostTest {

    private static final int MOST = 8;

    private Office office;
    private Ground ground;

    @BeforeEach
    void found() {
        office = Office.founded();
        ground = office.ground;
    }

    @Test
    void creating_costs_the_same_in_a_small_and_in_a_large_tree() {
        int first = create("-01", 0);
        UUID west = office.child(office.id, 2, "-02", ground.box(0, 50, 50, 50));
        for (int i = 0; i < 30; i++) {
            office.child(west, 3, "-02-" + (10 + i), ground.box(i, 50, 1, 50));
        }
        assertEquals(first, create("-03", 60));
        assertTrue(first <= MOST, () -> first + " statements");
    }

    @Test
    void changing_moving_and_ending_stay_below_the_limit() {
        UUID west = office.child(office.id, 2, "-01", ground.box(0, 0, 50, 100));
        UUID east = office.child(office.id, 2, "-02", ground.box(50, 0, 50, 100));
        UUID project = office.child(west, 3, "-01-01", ground.box(49.985, 0, 0.015, 100));
        assertCheap(() -> administrator()
                .header("If-Match", "\"1\"")
                .body(attributes(office.code + "-09", ground.box(0, 0, 50, 100)))
                .put("/v1/grids/" + west));
        assertCheap(() -> administrator()
                .header("If-Match", "\"1\"")
                .body(attributes(office.code + "z", ground.box(0, 0, 100, 100)))
                .put("/v1/grids/" + office.id));
        assertCheap(() -> administrator().body(Map.of("parent", east)).put("/v1/grids/" + project + "/parent"));
        assertCheap(() -> administrator().body(Map.of("reason", "Done")).put("/v1/grids/" + project + "/retirement"));
        assertCheap(() -> administrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(grid(null, 1, Office.freshCode(), Ground.fresh().box(0, 0, 100, 100)))
                .post("/v1/grids"));
    }

    @Test
    void an_import_of_a_hundred_costs_what_one_of_three_does() {
        int few = importOf(2, 1);
        int many = importOf(100, 1);
        assertEquals(few, many);
        int again = importOf(100, 2);
        assertTrue(Math.max(many, again) <= MOST, () -> many + " and then " + again + " statements");
    }

    /** @param households changes every grid's profile, so that all get a revision */
    private int importOf(int grids, int households) {
        List<Object> features = new ArrayList<>();
        for (int i = 0; i < grids; i++) {
            Map<String, Object> properties = new HashMap<>(attributes(office.code + "-" + (100 + i) + "-" + grids, ""));
            properties.remove("boundary");
            properties.put("level", 2);
            properties.put("parent", office.code);
            properties.put("profile", Map.of("households", households));
            double x = grids == 100 ? i * 0.9 : 95 + i;
            features.add(Map.of("type", "Feature", "properties", properties, "geometry", ground.box(x, 0, 0.9, 100)));
        }
        String file = Json.write(Map.of("type", "FeatureCollection", "features", features));
        return assertCheap(() -> administrator()
                .contentType("application/geo+json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("office", office.code)
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/grids/imports"));
    }

    private int create(String suffix, double x) {
        return assertCheap(() -> administrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(grid(office.id, 2, office.code + suffix, ground.box(x, 0, 5, 5)))
                .post("/v1/grids"));
    }

    private static int assertCheap(Supplier<Response> command) {
        int statements = Statements.during(() -> assertTrue(command.get().statusCode() < 300));
        assertTrue(statements <= MOST, () -> statements + " statements");
        return statements;
    }
}
