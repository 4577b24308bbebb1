package org.wangge.issue.territory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Statements;

/** What is remembered is never older than the issue it is used for: every change here counts in the very next request. */
@QuarkusTest
class RememberedStandingsTest {

    private static final String ACCOUNT = "remembered-lead";

    private final Desk lead = Desk.by(ACCOUNT, "staff");
    private UUID issue = Ids.next();

    @BeforeEach
    void open() {
        SampleOffice.open();
        SampleOffice.post(ACCOUNT, SampleOffice.YARD, "LEAD");
        issue = Desk.by("resident1", "resident").report(SampleOffice.IN_YARD);
        await().until(() -> status() == 200);
    }

    @Test
    void reading_again_asks_for_the_issue_alone() {
        assertEquals(1, Statements.during(this::status));
    }

    /** It is asked for by the event loop, once that has a connection, and so without Hibernate, whose statements are counted here. */
    @Test
    void finding_it_unchanged_asks_for_nothing_besides() {
        String version = lead.get("/v1/issues/" + issue).header("ETag");
        await().until(() ->
                Statements.during(() -> lead.getAgain(issue, version).then().statusCode(304)) == 0);
    }

    @Test
    void a_posting_that_is_withdrawn_opens_nothing_any_more() throws Exception {
        withdrawn(true);
        try {
            assertEquals(404, status());
        } finally {
            withdrawn(false);
        }
        assertEquals(200, status());
    }

    @Test
    void a_posting_opens_what_was_closed_before() throws Exception {
        Desk newcomer = Desk.by("remembered-newcomer", "staff");
        newcomer.get("/v1/issues/" + issue).then().statusCode(404);
        Rows.change(
                "insert into posting_copy (id, version, office, grid, role, first_day, person, person_name, account)"
                        + " select gen_random_uuid(), 1, office, grid, role, first_day, person, person_name, 'remembered-newcomer'"
                        + " from posting_copy where account = ? limit 1",
                ACCOUNT);
        newcomer.get("/v1/issues/" + issue).then().statusCode(200);
    }

    @Test
    void a_grid_has_its_new_name_at_once() throws Exception {
        String name = name();
        String tag = lead.get("/v1/issues/" + issue).header("ETag");
        Rows.change("update grid_copy set name = ? where id = ?", "Renamed " + name, SampleOffice.YARD);
        try {
            assertEquals("Renamed " + name, name());
            lead.getAgain(issue, tag).then().statusCode(200);
        } finally {
            Rows.change("update grid_copy set name = ? where id = ?", name, SampleOffice.YARD);
        }
    }

    private String name() {
        return lead.get("/v1/issues/" + issue).path("grid.name");
    }

    private static void withdrawn(boolean withdrawn) throws Exception {
        Rows.change("update posting_copy set withdrawn = ? where account = ?", withdrawn, ACCOUNT);
    }

    private int status() {
        return lead.get("/v1/issues/" + issue).statusCode();
    }
}
