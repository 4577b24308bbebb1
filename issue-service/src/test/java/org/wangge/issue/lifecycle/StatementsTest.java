package org.wangge.issue.lifecycle;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.cache.CacheManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.testing.Statements;

/**
 * No command makes more than four statements, with its key and all it can carry, however much data there is, while nothing
 * is remembered of categories and calendars.
 */
@QuarkusTest
class StatementsTest {

    private static final int MOST = 4;

    @Inject
    CacheManager caches;

    private final Desk resident = Desk.by("resident1", "resident");
    private final Desk lead = Desk.by("north-lead", "staff");
    private final Desk worker = Desk.by("market-worker", "staff");

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void no_command_makes_more_than_four_statements_and_their_number_does_not_grow() {
        Map<String, Integer> first = round(1);
        for (int i = 0; i < 30; i++) {
            resident.report(SampleOffice.IN_MARKET);
        }
        for (int i = 0; i < 30; i++) {
            SampleOffice.post("another-" + i, SampleOffice.MARKET, "MEMBER");
        }
        await().until(() -> Rows.number("select count(*) from posting_copy where account like 'another-%'") == 30);

        Map<String, Integer> second = round(15);

        assertEquals(first, second);
        first.forEach((command, statements) ->
                assertTrue(statements <= MOST, () -> command + " makes " + statements + ": " + first));
    }

    /** Every command once, with that many photos where it takes some. */
    private Map<String, Integer> round(int photos) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        UUID issue = UUID.randomUUID();
        Map<String, Object> report = new HashMap<>(
                Map.of("id", issue, "description", "Wires", "point", SampleOffice.IN_MARKET, "category", Desk.WIRES));
        report.put("contact", Map.of("name", "王芳", "phone", "13800001234"));
        report.put("photos", photos(resident, photos));
        counts.put("report", post(resident, "/v1/issues", report, 201));
        counts.put("classify", put(lead, issue, "classification", Desk.WIRES));
        counts.put(
                "return", post(lead, path(issue, "returns"), Map.of("reason", "x", "toGrid", SampleOffice.YARD), 200));
        counts.put("claim", put(lead, issue, "claim", Map.of()));
        counts.put("return to the grid above", post(lead, path(issue, "returns"), Map.of("reason", "x"), 200));
        lead.does("PUT", issue, "claim", Map.of());
        counts.put("assign", put(lead, issue, "assignment", Map.of("person", SampleOffice.person("market-worker"))));
        counts.put("start", put(worker, issue, "start", Map.of()));
        counts.put(
                "resolve",
                post(
                        worker,
                        path(issue, "resolutions"),
                        Map.of("what", "done", "photos", photos(worker, photos)),
                        200));
        counts.put("disclose", post(worker, path(issue, "contact-disclosures"), Map.of("reason", "to ask"), 201));
        Desk supervisor = Desk.supervisor();
        counts.put(
                "fail",
                post(supervisor, path(issue, "verifications"), Map.of("outcome", "FAILED", "reason", "loose"), 200));
        worker.does("POST", issue, "resolutions", Map.of("what", "done"));
        counts.put("pass", post(supervisor, path(issue, "verifications"), Map.of("outcome", "PASSED"), 200));
        counts.put("reopen", post(resident, path(issue, "reopenings"), Map.of("reason", "loose"), 200));
        counts.put("void", put(supervisor, issue, "void", Map.of("reason", "twice")));
        UUID unplaced = resident.report(SampleOffice.IN_NO_GRID);
        counts.put("place", put(Desk.by("office-lead"), unplaced, "placement", Map.of("grid", SampleOffice.MARKET)));
        lead.get("/v1/issues/" + issue).then().statusCode(200); // a change of postings has the first one ask twice
        counts.put(
                "read",
                Statements.during(() -> lead.get("/v1/issues/" + issue).then().statusCode(200)));
        counts.put(
                "list",
                Statements.during(() ->
                        lead.get("/v1/issues?grid=" + SampleOffice.NORTH).then().statusCode(200)));
        counts.put(
                "count",
                Statements.during(() -> lead.get("/v1/issues/counts?grid=" + SampleOffice.NORTH)
                        .then()
                        .statusCode(200)));
        return counts;
    }

    private static List<UUID> photos(Desk by, int count) {
        List<UUID> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            photos.add(by.photo());
        }
        return photos;
    }

    private static String path(UUID issue, String deed) {
        return "/v1/issues/" + issue + "/" + deed;
    }

    private int post(Desk by, String path, Object body, int status) {
        forget();
        return Statements.during(() -> by.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then()
                .statusCode(status));
    }

    private int put(Desk by, UUID issue, String deed, Object body) {
        forget();
        return Statements.during(() -> by.deed("PUT", issue, deed, body).then().statusCode(200));
    }

    private void forget() {
        caches.getCacheNames()
                .forEach(name -> caches.getCache(name)
                        .orElseThrow()
                        .invalidateAll()
                        .await()
                        .indefinitely());
    }
}
