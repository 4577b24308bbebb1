package org.wangge.personnel.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.posting;
import static org.wangge.personnel.Staff.register;
import static org.wangge.personnel.Staff.tryToAppoint;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.wangge.kit.id.Ids;
import org.wangge.personnel.SampleOffice;
import org.wangge.testing.Topics;

@QuarkusTest
class GridsConsumerTest {

    /** Sends something after the rest and waits until it is known: the rest has been heard then, key by key. */
    private static void awaitHeard(SampleOffice office, UUID sameKey, long version, String suffix) {
        Topics.sendEvent("grids", sameKey, office.state(sameKey, office.block, 4, suffix, version, "after " + version));
        Awaitility.await().until(() -> name(sameKey).equals("after " + version));
    }

    private static String name(UUID grid) {
        return administrator().get("/v1/postings/answerable?grid=" + grid).path("[0].grid.name");
    }

    @Test
    void states_that_come_three_times_and_out_of_order_leave_the_latest() {
        SampleOffice office = SampleOffice.opened();
        UUID grid = Ids.next();
        List<Map<String, Object>> states = new ArrayList<>();
        for (int version = 1; version <= 3; version++) {
            states.add(office.state(grid, office.block, 4, "-01-01-02", version, "name " + version));
        }
        for (int order : new int[] {2, 0, 1, 1, 2, 0, 0, 1, 2, 0}) {
            Topics.sendEvent("grids", grid, states.get(order));
        }
        SampleOffice.awaitKnown(grid);
        assertEquals("name 3", name(grid));
        awaitHeard(office, grid, 4, "-01-01-02");
    }

    @Test
    void a_grid_that_ended_takes_no_postings_and_never_comes_back() {
        SampleOffice office = SampleOffice.opened();
        UUID grid = Ids.next();
        UUID member = register(office, "PATROL");
        Topics.sendEvent("grids", grid, office.state(grid, office.block, 4, "-01-01-03", 1, "ended soon"));
        SampleOffice.awaitKnown(grid);
        for (int i = 0; i < 3; i++) {
            Topics.sendEvent("grids", grid, null);
            Topics.sendEvent("grids", grid, office.state(grid, office.block, 4, "-01-01-03", 1, "ended soon"));
        }
        awaitHeard(office, grid, 2, "-01-01-03");
        tryToAppoint(posting(member, grid, "MEMBER", "2014-09-01", null))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:unknown-grid"));
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_with_its_reason_and_the_next_is_heard() {
        SampleOffice office = SampleOffice.opened();
        UUID grid = Ids.next();
        Topics.send("grids", grid, Map.of(), "{".getBytes(UTF_8));
        Topics.sendEvent("grids", grid, Map.of("id", grid, "version", 1, "level", 9));
        Topics.sendEvent("grids", grid, Map.of("id", Ids.next(), "version", 1, "level", 2));
        Topics.sendEvent("grids", grid, office.state(grid, office.block, 4, "-01-01-04", 1, "heard after all"));
        SampleOffice.awaitKnown(grid);
        assertEquals("heard after all", name(grid));
        List<ConsumerRecord<String, byte[]>> dead = Topics.awaitKey("personnel-service-dead-letters", grid, 3);
        assertEquals(3, dead.size());
        dead.forEach(record -> assertEquals(
                true, record.headers().lastHeader("dead-letter-reason").value().length > 0));
    }
}
