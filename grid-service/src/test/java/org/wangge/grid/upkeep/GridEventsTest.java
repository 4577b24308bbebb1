package org.wangge.grid.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.wangge.grid.Office.administrator;
import static org.wangge.grid.Office.attributes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.wangge.grid.Office;
import org.wangge.testing.Topics;

@QuarkusTest
class GridEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_state_of_a_grid_is_told_in_order_and_its_end_too() throws Exception {
        Office office = Office.founded();
        UUID west = office.child(office.id, 2, "-01", office.ground.box(0, 0, 50, 100));
        administrator()
                .header("If-Match", "\"1\"")
                .body(attributes(office.code + "-09", office.ground.box(0, 0, 40, 100)))
                .put("/v1/grids/" + west)
                .then()
                .statusCode(200);
        administrator()
                .header("If-Match", "\"2\"")
                .body(attributes(office.code + "-09", office.ground.box(0, 0, 40, 100)))
                .put("/v1/grids/" + west)
                .then()
                .statusCode(200);
        administrator()
                .body(Map.of("reason", "Merged"))
                .put("/v1/grids/" + west + "/retirement")
                .then()
                .statusCode(204);
        List<ConsumerRecord<String, byte[]>> told = Topics.awaitKey("grids", west, 3);
        assertEquals(3, told.size());
        JsonNode first = JSON.readTree(told.get(0).value());
        JsonNode second = JSON.readTree(told.get(1).value());
        assertEquals(1, first.path("version").asInt());
        assertEquals(office.id.toString(), first.path("parent").asText());
        assertEquals("MultiPolygon", first.path("boundary").path("type").asText());
        assertEquals(2, second.path("version").asInt());
        assertEquals(office.code + "-09", second.path("code").asText());
        assertNull(told.get(2).value());
    }

    @Test
    void a_refused_command_tells_nothing() {
        Office office = Office.founded();
        office.tryChild(office.id, 3, "-01", office.ground.box(0, 0, 5, 5))
                .then()
                .statusCode(422);
        UUID after = office.child(office.id, 2, "-02", office.ground.box(0, 0, 5, 5));
        Topics.awaitKey("grids", after, 1);
        assertEquals(
                0,
                Topics.read("grids").stream()
                        .filter(message -> message.value() != null
                                && new String(message.value(), java.nio.charset.StandardCharsets.UTF_8)
                                        .contains(office.code + "-01\""))
                        .count());
    }
}
