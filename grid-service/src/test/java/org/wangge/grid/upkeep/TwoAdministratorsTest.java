package org.wangge.grid.upkeep;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.grid.Office.administrator;
import static org.wangge.grid.Office.attributes;
import static org.wangge.grid.Office.grid;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.wangge.grid.Ground;
import org.wangge.grid.Office;

/** However many change a tree at once, it keeps its rules. */
@QuarkusTest
class TwoAdministratorsTest {

    @Test
    void of_ten_who_claim_the_same_ground_one_gets_it() throws Exception {
        Office office = Office.founded();
        List<Callable<Integer>> creations = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String suffix = "-0" + i;
            double x = i;
            creations.add(() -> office.tryChild(office.id, 2, suffix, office.ground.box(x, 0, 50, 50))
                    .statusCode());
        }
        assertEquals(Map.of(201, 1, 422, 9), atOnce(creations));
        administrator().get("/v1/grids/" + office.id + "/children").then().body("items.size()", equalTo(1));
    }

    @Test
    void of_ten_who_change_the_same_version_one_does() throws Exception {
        Office office = Office.founded();
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Map<String, Object> body = attributes(office.code + "-" + i, office.ground.box(0, 0, 100, 100));
            changes.add(() -> administrator()
                    .header("If-Match", "\"1\"")
                    .body(body)
                    .put("/v1/grids/" + office.id)
                    .statusCode());
        }
        assertEquals(Map.of(200, 1, 412, 9), atOnce(changes));
    }

    @Test
    void a_parent_does_not_end_while_it_gets_a_child() throws Exception {
        for (int round = 0; round < 5; round++) {
            Office office = Office.founded();
            UUID west = office.child(office.id, 2, "-01", office.ground.box(0, 0, 50, 100));
            Map<Integer, Integer> answers = atOnce(List.of(
                    () -> office.tryChild(west, 3, "-01-01", office.ground.box(0, 0, 5, 5))
                            .statusCode(),
                    () -> administrator()
                            .body(Map.of("reason", "Merged"))
                            .put("/v1/grids/" + west + "/retirement")
                            .statusCode()));
            boolean childFirst = answers.equals(Map.of(201, 1, 409, 1));
            boolean endFirst = answers.equals(Map.of(204, 1, 422, 1));
            assertEquals(true, childFirst || endFirst, answers::toString);
        }
    }

    @Test
    void of_ten_offices_founded_on_the_same_ground_one_is() throws Exception {
        Ground ground = Ground.fresh();
        String code = Office.freshCode();
        List<Callable<Integer>> foundings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Map<String, Object> body = grid(null, 1, code + "-" + i, ground.box(i, 0, 50, 50));
            foundings.add(() -> administrator().body(body).post("/v1/grids").statusCode());
        }
        assertEquals(Map.of(201, 1, 422, 9), atOnce(foundings));
    }

    private static Map<Integer, Integer> atOnce(List<Callable<Integer>> deeds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        try {
            Map<Integer, Integer> answers = new TreeMap<>();
            for (Future<Integer> answer : people.invokeAll(deeds)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
