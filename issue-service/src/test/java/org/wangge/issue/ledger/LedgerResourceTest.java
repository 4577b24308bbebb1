package org.wangge.issue.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;

@QuarkusTest
class LedgerResourceTest {

    private final Desk resident = Desk.by("resident1", "resident");
    private final Desk southLead = Desk.by("south-lead", "staff");

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void a_lead_reads_the_ledger_of_his_grid_and_all_below_and_of_no_other() {
        UUID below = resident.report(SampleOffice.IN_QUAY);
        UUID elsewhere = resident.report(SampleOffice.IN_YARD);

        for (String path : List.of("/v1/issues?limit=200", "/v1/issues?limit=200&grid=" + SampleOffice.SOUTH)) {
            southLead
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(below.toString()))
                    .body("items.id", not(hasItem(elsewhere.toString())))
                    .body("items.find { it.id == '" + below + "' }.grid.code", equalTo("SO-02-01"));
        }
        southLead.get("/v1/issues?grid=" + SampleOffice.NORTH).then().statusCode(403);
        southLead.get("/v1/issues?grid=" + UUID.randomUUID()).then().statusCode(404);
        southLead.get("/v1/issues/counts?grid=" + SampleOffice.NORTH).then().statusCode(403);
        southLead.get("/v1/issues/" + elsewhere).then().statusCode(404);
        southLead.get("/v1/issues/" + elsewhere + "/story").then().statusCode(404);
    }

    @Test
    void a_resident_lists_what_he_reported_himself() {
        Desk somebody = Desk.by("lister", "resident");
        UUID own = somebody.report(SampleOffice.IN_QUAY);

        for (String path : List.of("/v1/issues", "/v1/issues?reporter=me")) {
            somebody.get(path).then().statusCode(200).body("items.id", contains(own.toString()));
        }
        somebody.get("/v1/issues?grid=" + SampleOffice.SOUTH).then().statusCode(403);
        somebody.get("/v1/issues?reporter=resident1").then().statusCode(400);
    }

    @Test
    void filters_narrow_the_list() throws Exception {
        UUID issue = resident.report(
                Map.of("description", "100% 电线乱拉 at_gate", "point", SampleOffice.IN_QUAY, "address", "Dongruiyuan 3"));
        southLead.does("PUT", issue, "classification", Desk.WIRES);
        southLead.does("PUT", issue, "claim", Map.of());
        southLead.does("PUT", issue, "assignment", Map.of("person", SampleOffice.person("quay-worker")));
        Rows.change("update issue set deadline = now() - interval '1 hour' where id = ?", issue);

        for (String filter : List.of(
                "state=ASSIGNED",
                "state=CLAIMED&state=ASSIGNED",
                "category=sweep-2014:tangled-wires",
                "kind=tangled-wires",
                "overdue=true",
                "deadlineBefore=2099-01-01T00:00:00Z",
                "assignee=" + SampleOffice.person("quay-worker"),
                "text=%E7%94%B5%E7%BA%BF%E4%B9%B1%E6%8B%89",
                "text=100%25",
                "text=at_gate",
                "text=dongruiyuan")) {
            listed(southLead, filter).then().statusCode(200).body("items.id", hasItem(issue.toString()));
        }
        for (String filter : List.of(
                "state=REPORTED",
                "category=sweep-2014:other",
                "kind=other",
                "deadlineBefore=2014-01-01T00:00:00Z",
                "unplaced=true",
                "assignee=" + UUID.randomUUID(),
                "text=100%25%25",
                "text=atXgate",
                "text=nothing+of+the+kind")) {
            listed(southLead, filter).then().statusCode(200).body("items.id", not(hasItem(issue.toString())));
        }
        Desk.by("quay-worker", "staff")
                .get("/v1/issues?assignee=me")
                .then()
                .body("items.id", hasItem(issue.toString()))
                .body("items.overdue", hasItem(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=LOST",
                "grid=x",
                "assignee=x",
                "deadlineBefore=soon",
                "overdue=perhaps",
                "limit=0",
                "limit=201",
                "limit=x",
                "after=x",
                "text=%00",
                "kind=%00"
            })
    void a_filter_that_cannot_be_read_is_a_problem_document(String filter) {
        Response answer = southLead.get("/v1/issues?" + filter);

        assertEquals("application/problem+json", answer.contentType(), answer::asString);
        assertEquals(4, answer.statusCode() / 100);
    }

    @Test
    void a_list_is_read_page_by_page_newest_first_each_issue_once() {
        Desk somebody = Desk.by("pager", "resident");
        List<String> reported = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            reported.add(
                    0,
                    somebody.report(i % 2 == 0 ? SampleOffice.IN_QUAY : SampleOffice.IN_YARD)
                            .toString());
        }
        List<String> read = new ArrayList<>();
        String path = "/v1/issues?reporter=me&limit=3&grid=" + SampleOffice.OFFICE;
        String next = "";
        while (next != null) {
            Response page = somebody.get(path + (next.isEmpty() ? "" : "&after=" + next));
            page.then().statusCode(200);
            read.addAll(page.path("items.id"));
            next = page.path("next");
            if (next != null) {
                page.then().header("Link", containsString("rel=\"next\""));
            }
        }
        assertEquals(reported, read);
    }

    @Test
    void counts_add_up_over_states_and_children() {
        Desk officeLead = Desk.by("office-lead", "staff");
        resident.report(SampleOffice.IN_QUAY);
        resident.report(SampleOffice.IN_NO_GRID);
        Response counts = officeLead.get("/v1/issues/counts?grid=" + SampleOffice.OFFICE);

        counts.then()
                .statusCode(200)
                .body("grid.code", equalTo("SO"))
                .body("children.grid.code", contains("SO-01", "SO-02"));
        long all = Rows.number("select count(*) from issue where office = ?", SampleOffice.OFFICE);
        long south =
                Rows.number("select count(*) from issue where grid in (?, ?)", SampleOffice.SOUTH, SampleOffice.QUAY);
        assertEquals(all, ((Number) counts.path("total")).longValue());
        assertEquals(south, ((Number) counts.path("children[1].total")).longValue());
        Map<String, Number> states = counts.path("states");
        assertEquals(all, states.values().stream().mapToLong(Number::longValue).sum());
        assertEquals(
                Rows.number("select count(*) from issue where office = ? and grid is null", SampleOffice.OFFICE),
                ((Number) counts.path("unplaced")).longValue());
        officeLead.get("/v1/issues/counts").then().statusCode(400);
    }

    @Test
    void a_supervisor_without_the_realm_role_reads_nobodys_ledger() {
        Desk.supervisor().get("/v1/issues?grid=" + SampleOffice.SOUTH).then().statusCode(200);
        Desk posted = Desk.by("supervisor", "staff");
        posted.get("/v1/issues?grid=" + SampleOffice.SOUTH).then().statusCode(403);
        posted.get("/v1/issues").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void an_administrator_reads_every_office() {
        Desk keeper = Desk.by("keeper", "administrator");
        UUID far = resident.report(Map.of("description", "Far", "grid", SampleOffice.FAR_OFFICE));

        keeper.get("/v1/issues").then().statusCode(200).body("items.id", hasItem(far.toString()));
        keeper.get("/v1/issues?grid=" + SampleOffice.FAR_OFFICE)
                .then()
                .body("items", hasSize(org.hamcrest.Matchers.greaterThan(0)))
                .body("items.office", everyItem(equalTo(SampleOffice.FAR_OFFICE.toString())));
    }

    @Test
    void the_database_refuses_to_rewrite_the_ledger() {
        UUID issue = resident.report(SampleOffice.IN_QUAY);

        for (String rewriting : List.of(
                "update ledger_entry set words = 'nothing happened' where issue = ?",
                "delete from ledger_entry where issue = ?")) {
            SQLException refused = assertThrows(SQLException.class, () -> Rows.change(rewriting, issue));
            assertEquals("23001", refused.getSQLState());
        }
        assertThrows(SQLException.class, () -> Rows.change("truncate ledger_entry"));
    }

    private static Response listed(Desk by, String filter) {
        return by.get("/v1/issues?limit=200&grid=" + SampleOffice.SOUTH + "&" + filter);
    }
}
