package org.wangge.issue.lifecycle;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.kit.id.Ids;
import org.wangge.kit.place.Crs;
import org.wangge.kit.place.Point;
import org.wangge.testing.Topics;

@QuarkusTest
class ReportResourceTest {

    private final Desk resident = Desk.by("resident1", "resident");

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void a_point_says_in_which_grid_an_issue_is() {
        resident.post("/v1/issues", Map.of("description", "Wires", "point", SampleOffice.IN_YARD))
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/issues/"))
                .header("ETag", matchesPattern("\"1\\.[0-9a-f]{8}\""))
                .body("grid.code", equalTo("SO-01-02"))
                .body("office", equalTo(SampleOffice.OFFICE.toString()))
                .body("state", equalTo("REPORTED"))
                .body("number", matchesPattern("20\\d\\d-\\d{6}"));
    }

    @Test
    void a_point_from_a_phone_map_is_converted_and_kept_as_it_was_sent() {
        Point sent = Crs.GCJ02.fromWgs84(new Point(113.77, 34.77));
        Response answer = resident.post(
                "/v1/issues",
                Map.of("description", "Wires", "crs", "gcj02", "point", List.of(sent.longitude(), sent.latitude())));

        answer.then().statusCode(201).body("grid.code", equalTo("SO-01-02"));
        assertEquals(
                1,
                Rows.number(
                        "select count(*) from issue where id = ? and raw_longitude = ? and raw_latitude = ? and raw_crs = 'GCJ02'"
                                + " and abs(longitude - 113.77) < 1e-8 and abs(latitude - 34.77) < 1e-8",
                        UUID.fromString(answer.path("id")),
                        sent.longitude(),
                        sent.latitude()));
    }

    @Test
    void without_a_point_the_named_grid_has_it() {
        resident.post("/v1/issues", Map.of("description", "Wires", "grid", SampleOffice.SOUTH))
                .then()
                .statusCode(201)
                .body("grid.code", equalTo("SO-02"));
        resident.post("/v1/issues", Map.of("description", "Wires")).then().statusCode(422);
        resident.post("/v1/issues", Map.of("description", "Wires", "grid", Ids.next()))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:unknown-grid"));
    }

    @Test
    void a_point_in_no_grid_waits_at_the_nearest_office_to_be_placed_by_hand() {
        UUID issue = resident.report(SampleOffice.IN_NO_GRID);
        Desk officeLead = Desk.by("office-lead", "staff");
        String unplaced = "/v1/issues?unplaced=true&limit=200&grid=" + SampleOffice.OFFICE;

        officeLead.get(unplaced).then().statusCode(200).body("items.id.contains('" + issue + "')", equalTo(true));
        officeLead
                .deed("PUT", issue, "claim", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:wangge:problem:not-placed"));
        Desk.by("north-lead", "staff")
                .deed("PUT", issue, "placement", Map.of("grid", SampleOffice.MARKET))
                .then()
                .statusCode(404);
        officeLead
                .deed("PUT", issue, "placement", Map.of("grid", SampleOffice.MARKET))
                .then()
                .statusCode(200)
                .body("grid.code", equalTo("SO-01-01"))
                .body("state", equalTo("REPORTED"));
        officeLead
                .deed("PUT", issue, "placement", Map.of("grid", SampleOffice.YARD))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:wangge:problem:already-placed"));
        officeLead.get(unplaced).then().body("items.id.contains('" + issue + "')", equalTo(false));
        assertEquals(1, Topics.awaitKey("issue-placed", issue, 1).size());
    }

    @Test
    void an_administrator_may_place_too_and_a_resident_may_not() {
        UUID issue = resident.report(SampleOffice.IN_NO_GRID);

        resident.deed("PUT", issue, "placement", Map.of("grid", SampleOffice.YARD))
                .then()
                .statusCode(403);
        Desk.by("keeper", "administrator").does("PUT", issue, "placement", Map.of("grid", SampleOffice.YARD));
    }

    @Test
    void a_reporters_contact_is_masked_for_everybody() {
        String phone = "13812345678";
        Map<String, Object> body = new HashMap<>(Map.of("description", "Wires", "point", SampleOffice.IN_MARKET));
        body.put("contact", Map.of("name", "王芳芳", "phone", phone));
        UUID issue = resident.report(body);

        Desk.by("north-lead", "staff")
                .get("/v1/issues/" + issue)
                .then()
                .body("contact.phone", equalTo("138****5678"))
                .body("contact.name", equalTo("王**"));
        String event = new String(
                Topics.awaitKey("issue-reported", issue, 1).get(0).value(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(!event.contains("5678") && !event.contains("Wires") && !event.contains("王"), event);
    }

    @Test
    void a_report_sent_twice_is_one_issue() {
        UUID id = Ids.next();
        Map<String, Object> body = Map.of("id", id, "description", "Wires", "point", SampleOffice.IN_MARKET);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            resident.request()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/issues")
                    .then()
                    .statusCode(201)
                    .header("Idempotent-Replayed", i == 0 ? nullValue() : equalTo("true"))
                    .body("id", equalTo(id.toString()));
        }
        resident.request()
                .header("Idempotency-Key", key)
                .body(Map.of("description", "Garbage", "point", SampleOffice.IN_MARKET))
                .post("/v1/issues")
                .then()
                .statusCode(422);
        resident.post("/v1/issues", body).then().statusCode(409).body("type", equalTo("urn:wangge:problem:id-taken"));
        assertEquals(1, Topics.awaitKey("issue-reported", id, 1).size());
        assertEquals(1, Rows.entries(id));
    }

    @Test
    void numbers_are_unique_and_rise_without_a_gap_when_many_report_at_once() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Integer>> reports = IntStream.range(0, 60)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        Response answer = resident.post(
                                "/v1/issues", Map.of("description", "Wires " + i, "grid", SampleOffice.FAR_OFFICE));
                        return Integer.valueOf(answer.<String>path("number").substring(5));
                    })
                    .toList();
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> number : crowd.invokeAll(reports)) {
                numbers.add(number.get());
            }
            numbers.sort(null);
            assertEquals(
                    IntStream.range(numbers.get(0), numbers.get(0) + 60).boxed().toList(), numbers);
        } finally {
            crowd.shutdown();
        }
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        UUID strangersPhoto = Desk.by("resident2", "resident").photo();
        List<Map<String, Object>> bad = List.of(
                Map.of("description", "", "point", SampleOffice.IN_MARKET),
                Map.of("description", "x".repeat(2001), "point", SampleOffice.IN_MARKET),
                Map.of("description", "NUL \u0000", "point", SampleOffice.IN_MARKET),
                Map.of("description", "half \ud83d", "point", SampleOffice.IN_MARKET),
                Map.of("description", "x", "point", List.of(1)),
                Map.of("description", "x", "point", List.of(190, 34)),
                Map.of("description", "x", "point", "113,34"),
                Map.of("description", "x", "point", SampleOffice.IN_MARKET, "crs", "mars"),
                Map.of("description", "x", "point", SampleOffice.IN_MARKET, "id", "not-an-id"),
                Map.of("description", "x", "point", SampleOffice.IN_MARKET, "noSuchField", 1),
                Map.of("description", "x", "point", SampleOffice.IN_MARKET, "photos", List.of(Ids.next())),
                Map.of("description", "x", "point", SampleOffice.IN_MARKET, "photos", List.of(strangersPhoto)),
                Map.of(
                        "description",
                        "x",
                        "point",
                        SampleOffice.IN_MARKET,
                        "category",
                        Map.of("scheme", "no", "code", "such")),
                Map.of("description", "x", "point", SampleOffice.IN_MARKET, "contact", Map.of("phone", "call me")));
        long issues = Rows.number("select count(*) from issue");
        long entries = Rows.number("select count(*) from ledger_entry");
        long serials = Rows.number("select sum(last) from ledger_serial");

        for (Map<String, Object> body : bad) {
            Response answer = resident.post("/v1/issues", body);
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, () -> body + " " + answer.asString());
            answer.then().contentType("application/problem+json").body("detail", not(containsString("Exception")));
        }
        assertEquals(issues, Rows.number("select count(*) from issue"));
        assertEquals(entries, Rows.number("select count(*) from ledger_entry"));
        assertEquals(serials, Rows.number("select sum(last) from ledger_serial"));
        resident.request()
                .body("{\"description\":\"" + "x".repeat(2_000_000) + "\"}")
                .post("/v1/issues")
                .then()
                .statusCode(413);
    }
}
