package org.wangge.issue.territory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.kit.id.Ids;
import org.wangge.kit.place.Point;
import org.wangge.testing.Topics;

/** The copies of grids and postings: states three times, out of order, broken, at their end. */
@QuarkusTest
class TerritoryConsumerTest {

    private static final String DEAD_LETTERS = "issue-service-dead-letters";

    @Inject
    Territory territory;

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void a_state_that_comes_three_times_or_late_changes_nothing() {
        UUID office = Ids.next();
        Map<String, Object> newer = SampleOffice.gridState(office, 2, null, office, 1, "NEW", square(120));
        UUID event = Ids.next();
        for (int i = 0; i < 3; i++) {
            Topics.sendEvent(event, "grids", office, newer);
        }
        SampleOffice.grid(office, 1, null, office, 1, "OLD", square(120));
        UUID last = heardOf(121);

        assertEquals(1, Rows.number("select count(*) from grid_copy where id = ? and code = 'NEW'", office));
        await().until(() ->
                last.equals(territory.locate(new Point(121.05, 30.05)).grid()));
        assertEquals(office, territory.locate(new Point(120.05, 30.05)).grid());
    }

    @Test
    void a_child_that_comes_before_its_parent_finds_its_path_later() {
        UUID office = Ids.next();
        UUID community = Ids.next();
        UUID yard = Ids.next();
        SampleOffice.grid(yard, 1, community, office, 3, "C-1-1", square(122));
        await().until(() -> path(yard).equals(List.of(yard)));
        SampleOffice.grid(community, 1, office, office, 2, "C-1", square(122));
        await().until(() -> path(yard).equals(List.of(community, yard)));
        SampleOffice.grid(office, 1, null, office, 1, "C", square(122));

        await().until(() -> path(yard).equals(List.of(office, community, yard)));
    }

    @Test
    void a_moved_grid_takes_its_issues_to_the_new_parents_ledger() {
        UUID grid = Ids.next();
        SampleOffice.grid(grid, 1, SampleOffice.NORTH, SampleOffice.OFFICE, 3, "SO-01-09", square(123));
        await().until(() -> path(grid).size() == 3);
        UUID issue = Desk.by("resident1", "resident").report(Map.of("description", "Wires", "grid", grid));
        Desk.by("north-lead", "staff").get("/v1/issues/" + issue).then().statusCode(200);

        SampleOffice.grid(grid, 2, SampleOffice.SOUTH, SampleOffice.OFFICE, 3, "SO-02-09", square(123));
        await().until(() -> path(grid).contains(SampleOffice.SOUTH));

        Desk.by("north-lead", "staff").get("/v1/issues/" + issue).then().statusCode(404);
        Desk.by("south-lead", "staff").does("PUT", issue, "claim", Map.of());
    }

    @Test
    void a_retired_grid_keeps_its_name_takes_no_report_and_is_not_woken() {
        UUID grid = Ids.next();
        SampleOffice.grid(grid, 1, SampleOffice.NORTH, SampleOffice.OFFICE, 3, "SO-01-08", square(124));
        await().until(() -> path(grid).size() == 3);
        UUID issue = Desk.by("resident1", "resident").report(Map.of("description", "Wires", "grid", grid));
        Topics.sendEvent("grids", grid, null);
        SampleOffice.grid(grid, 3, SampleOffice.NORTH, SampleOffice.OFFICE, 3, "SO-01-08", square(124));
        heardOf(125);

        Response refused =
                Desk.by("resident1", "resident").post("/v1/issues", Map.of("description", "Wires", "grid", grid));
        assertEquals("urn:wangge:problem:grid-ended", refused.path("type"));
        assertEquals(
                "SO-01-08",
                Desk.by("north-lead", "staff").get("/v1/issues/" + issue).path("grid.code"));
        Desk.by("north-lead", "staff").does("POST", issue, "returns", Map.of("reason", "gone"));
    }

    @Test
    void an_ended_or_withdrawn_posting_ends_the_authority_at_once() {
        UUID issue = Desk.by("resident1", "resident").report(SampleOffice.IN_YARD);
        Desk lead = Desk.by("brief-lead", "staff");
        for (boolean withdrawn : List.of(true, false)) {
            UUID posting = SampleOffice.post("brief-lead", SampleOffice.YARD, "LEAD");
            await().until(() -> lead.get("/v1/issues/" + issue).statusCode() == 200);
            if (withdrawn) {
                Topics.sendEvent("postings", posting, null);
            } else {
                SampleOffice.posting(
                        posting,
                        2,
                        "brief-lead",
                        SampleOffice.YARD,
                        "LEAD",
                        LocalDate.now(OfficeTime.ZONE).minusDays(1));
            }
            await().until(() -> lead.get("/v1/issues/" + issue).statusCode() == 404);
        }
    }

    @Test
    void what_cannot_be_read_goes_to_the_dead_letters_and_the_next_one_is_handled() {
        UUID broken = Ids.next();
        Map<String, Object> noBoundary = new HashMap<>(SampleOffice.gridState(
                broken, 1, null, broken, 1, "BAD", Map.of("type", "Point", "coordinates", List.of(1, 2))));
        Topics.send("grids", broken, Map.of(), "no headers".getBytes(StandardCharsets.UTF_8));
        Topics.sendEvent("grids", broken, "not a grid");
        Topics.sendEvent("grids", broken, Map.of("id", broken));
        Topics.sendEvent("grids", broken, noBoundary);
        Topics.sendEvent("postings", broken, Map.of("id", broken, "role", "EMPEROR"));

        heardOf(126);
        assertEquals(5, Topics.awaitKey(DEAD_LETTERS, broken, 5).size());
        assertTrue(Topics.ofKey(DEAD_LETTERS, broken).stream()
                .allMatch(letter -> letter.headers().lastHeader("dead-letter-reason") != null));
        assertEquals(0, Rows.number("select count(*) from grid_copy where id = ?", broken));
    }

    @Test
    void while_no_grid_is_known_reporters_are_asked_to_come_back() throws Exception {
        Rows.change("update grid_copy set boundary = boundary, ended = true, name = name || '|' where not ended");
        bump();
        try {
            Response answer = Desk.by("resident1", "resident")
                    .post("/v1/issues", Map.of("description", "Wires", "point", SampleOffice.IN_MARKET));
            assertEquals(503, answer.statusCode());
            assertEquals("5", answer.header("Retry-After"));
        } finally {
            Rows.change("update grid_copy set ended = false, name = rtrim(name, '|') where name like '%|'");
            bump();
        }
        Desk.by("resident1", "resident").report(SampleOffice.IN_MARKET);
    }

    /** As if another copy of the service had changed the grids, and this one polled. */
    private void bump() throws Exception {
        Rows.change("update territory_change set counter = counter + 1");
        territory.refresh();
    }

    /** Sends one more office behind what was sent before, on every partition that matters, and waits for it. */
    private UUID heardOf(int longitude) {
        UUID office = Ids.next();
        SampleOffice.grid(office, 1, null, office, 1, "LAST-" + longitude, square(longitude));
        await().until(() -> Rows.number("select count(*) from grid_copy where id = ?", office) == 1);
        return office;
    }

    private static Map<String, Object> square(int longitude) {
        return SampleOffice.square(longitude, 30, longitude + 0.1, 30.1);
    }

    private static List<UUID> path(UUID grid) {
        return Rows.text("select path::text from grid_copy where id = ?", grid)
                .map(UuidArray::parse)
                .orElse(List.of());
    }
}
