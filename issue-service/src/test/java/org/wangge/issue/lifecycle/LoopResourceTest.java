package org.wangge.issue.lifecycle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.testing.Topics;

/** One issue all the way round, and what it leaves in ledger and topics. */
@QuarkusTest
class LoopResourceTest {

    private final Desk resident = Desk.by("resident1", "resident");
    private final Desk lead = Desk.by("north-lead", "staff");
    private final Desk worker = Desk.by("market-worker", "staff");

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void an_issue_goes_from_report_to_closing_and_leaves_its_whole_story() throws Exception {
        UUID before = resident.photo();
        UUID after = worker.photo();
        UUID issue = resident.report(
                Map.of("description", "Wires hang loose", "point", SampleOffice.IN_MARKET, "photos", List.of(before)));
        lead.does("PUT", issue, "classification", Desk.WIRES);
        lead.does("PUT", issue, "claim", Map.of());
        lead.deed("PUT", issue, "assignment", Map.of("person", SampleOffice.person("market-worker"), "note", "ladder"))
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"4\\.[0-9a-f]{8}\""))
                .body("state", equalTo("ASSIGNED"))
                .body("deadline", notNullValue())
                .body("assignee.name", equalTo("Name of market-worker"));
        worker.does("PUT", issue, "start", Map.of());
        worker.does("POST", issue, "resolutions", Map.of("what", "Tied up", "photos", List.of(after)));
        Desk.supervisor().does("POST", issue, "verifications", Map.of("outcome", "FAILED", "reason", "Loose again"));
        lead.does("POST", issue, "resolutions", Map.of("what", "Nailed down"));
        Desk.supervisor().does("POST", issue, "verifications", Map.of("outcome", "PASSED"));
        resident.does("POST", issue, "reopenings", Map.of("reason", "One still hangs"));

        resident.get("/v1/issues/" + issue + "/story")
                .then()
                .statusCode(200)
                .body(
                        "entries.deed",
                        contains(
                                "REPORT",
                                "CLASSIFY",
                                "CLAIM",
                                "ASSIGN",
                                "START",
                                "RESOLVE",
                                "FAIL",
                                "RESOLVE",
                                "PASS",
                                "REOPEN"))
                .body("entries.version", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .body("entries[0].by.account", equalTo("resident1"))
                .body("entries[0].by.name", nullValue())
                .body("entries[2].by.name", equalTo("Name of north-lead"))
                .body("entries[2].fromState", equalTo("REPORTED"))
                .body("entries[2].toState", equalTo("CLAIMED"))
                .body("entries[2].toGrid.code", equalTo("SO-01-01"))
                .body("entries[5].words", equalTo("Tied up"))
                .body("entries[5].photos", contains(after.toString()))
                .body("entries[6].words", equalTo("Loose again"))
                .body("photos", hasSize(2))
                .body("disclosures", equalTo(0));
        assertEquals(
                List.of(
                        "issue-reported",
                        "issue-classified",
                        "issue-claimed",
                        "issue-assigned",
                        "issue-started",
                        "issue-resolved",
                        "issue-reworked",
                        "issue-resolved",
                        "issue-closed",
                        "issue-reopened"),
                told(issue, 10));
    }

    @Test
    void a_photo_is_seen_by_those_who_see_the_issue() {
        UUID photo = resident.photo();
        resident.report(
                Map.of("description", "Wires hang loose", "point", SampleOffice.IN_MARKET, "photos", List.of(photo)));

        lead.get("/v1/photos/" + photo).then().statusCode(200);
        Desk.by("south-lead", "staff").get("/v1/photos/" + photo).then().statusCode(404);
        Desk.by("resident2", "resident").get("/v1/photos/" + photo).then().statusCode(404);
    }

    @Test
    void an_issue_returned_without_a_word_on_where_goes_to_the_grid_above() {
        UUID issue = resident.report(SampleOffice.IN_YARD);

        Desk.by("yard-lead", "staff")
                .deed("POST", issue, "returns", Map.of("reason", "Not ours"))
                .then()
                .statusCode(200)
                .body("grid.code", equalTo("SO-01"))
                .body("state", equalTo("REPORTED"));
        Desk.by("yard-lead", "staff").get("/v1/issues/" + issue).then().statusCode(404);
        lead.does("PUT", issue, "claim", Map.of());
    }

    @Test
    void an_office_has_to_say_where_an_issue_goes_instead() {
        UUID issue = resident.report(Map.of("description", "Wires", "grid", SampleOffice.OFFICE));

        Desk.by("office-lead", "staff")
                .deed("POST", issue, "returns", Map.of("reason", "Not ours"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:no-grid-above"));
        Desk.by("office-lead", "staff")
                .deed("POST", issue, "returns", Map.of("reason", "Not ours", "toGrid", SampleOffice.FAR_OFFICE))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:other-office"));
    }

    @Test
    void without_a_category_a_deadline_has_to_be_named() {
        UUID issue = resident.report(SampleOffice.IN_MARKET);
        lead.does("PUT", issue, "claim", Map.of());
        Map<String, Object> assignment = new HashMap<>(Map.of("person", SampleOffice.person("market-worker")));

        lead.deed("PUT", issue, "assignment", assignment)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:classify-first"));
        assignment.put("deadline", "2098-01-01T00:00:00Z");
        lead.deed("PUT", issue, "assignment", assignment)
                .then()
                .statusCode(200)
                .body("deadline", equalTo("2098-01-01T00:00:00Z"));
    }

    @Test
    void an_issue_is_assigned_only_to_somebody_posted_around_it() {
        UUID issue = resident.report(SampleOffice.IN_MARKET);
        lead.does("PUT", issue, "claim", Map.of());

        for (String stranger : List.of("quay-worker", "former-lead", "nobody")) {
            lead.deed(
                            "PUT",
                            issue,
                            "assignment",
                            Map.of("person", SampleOffice.person(stranger), "deadline", "2098-01-01T00:00:00Z"))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:wangge:problem:assignee-not-posted"));
        }
    }

    @Test
    void a_stale_version_is_refused_and_a_known_one_not_sent_again() {
        UUID issue = resident.report(SampleOffice.IN_MARKET);

        lead.request()
                .header("If-Match", "\"7\"")
                .body(Map.of("reason", "x"))
                .put("/v1/issues/" + issue + "/void")
                .then()
                .statusCode(412);
        String tag = lead.request()
                .header("If-Match", "\"1\"")
                .body(Desk.WIRES)
                .put("/v1/issues/" + issue + "/classification")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"2\\.[0-9a-f]{8}\""))
                .extract()
                .header("ETag");
        lead.getAgain(issue, tag).then().statusCode(304);
    }

    @Test
    void a_tag_is_taken_for_its_version_by_who_does_a_deed() {
        UUID issue = resident.report(SampleOffice.IN_MARKET);
        String tag = lead.get("/v1/issues/" + issue).header("ETag");
        for (int status : new int[] {200, 412}) {
            lead.request()
                    .header("If-Match", tag)
                    .body(Desk.WIRES)
                    .put("/v1/issues/" + issue + "/classification")
                    .then()
                    .statusCode(status);
        }
    }

    @Test
    void who_has_an_issue_is_sent_it_again_once_its_deadline_has_passed() throws Exception {
        UUID issue = resident.report(SampleOffice.IN_MARKET);
        lead.does("PUT", issue, "classification", Desk.WIRES);
        lead.does("PUT", issue, "claim", Map.of());
        lead.does("PUT", issue, "assignment", Map.of("person", SampleOffice.person("market-worker")));
        String inTime = lead.get("/v1/issues/" + issue).header("ETag");
        lead.getAgain(issue, inTime).then().statusCode(304).header("ETag", inTime);
        Rows.change("update issue set deadline = now() - interval '1 second' where id = ?", issue);
        String late = lead.getAgain(issue, inTime)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true))
                .body("version", equalTo(4))
                .extract()
                .header("ETag");
        lead.getAgain(issue, late).then().statusCode(304);
    }

    @Test
    void a_deed_sent_twice_with_its_key_is_done_once() {
        UUID issue = resident.report(SampleOffice.IN_MARKET);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            lead.request()
                    .header("Idempotency-Key", key)
                    .body(Map.of("reason", "Not ours", "toGrid", SampleOffice.YARD))
                    .post("/v1/issues/" + issue + "/returns")
                    .then()
                    .statusCode(200)
                    .header("ETag", matchesPattern("\"2\\.[0-9a-f]{8}\""))
                    .body("grid.code", equalTo("SO-01-02"));
        }
        assertEquals(1, Topics.awaitKey("issue-returned", issue, 1).size());
        assertEquals(2, Rows.entries(issue));
    }

    @Test
    void the_reporter_comes_too_late_after_ten_days_and_supervision_never() throws Exception {
        UUID issue = resident.report(SampleOffice.IN_MARKET);
        Rows.change(
                "update issue set state = 'CLOSED', claimant_account = 'north-lead', ended_at = now() - interval '12 days' where id = ?",
                issue);

        resident.deed("POST", issue, "reopenings", Map.of("reason", "loose"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:too-late-to-reopen"));
        Desk.supervisor().does("POST", issue, "reopenings", Map.of("reason", "loose"));
    }

    /** The issue's facts over all topics, in the order of its versions. */
    private static List<String> told(UUID issue, int count) throws Exception {
        Topics.awaitKey("issue-reopened", issue, 1);
        List<ConsumerRecord<String, byte[]>> facts = new ArrayList<>();
        for (String topic : org.wangge.testing.AsyncApi.topics("issue-")) {
            facts.addAll(Topics.ofKey(topic, issue));
        }
        ObjectMapper mapper = new ObjectMapper();
        Map<Integer, String> byVersion = new HashMap<>();
        for (ConsumerRecord<String, byte[]> fact : facts) {
            JsonNode body = mapper.readTree(fact.value());
            byVersion.put(body.path("issueVersion").asInt(), fact.topic());
        }
        assertEquals(count, facts.size());
        return byVersion.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }
}
