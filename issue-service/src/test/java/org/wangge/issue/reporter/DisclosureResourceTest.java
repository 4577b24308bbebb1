package org.wangge.issue.reporter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;

@QuarkusTest
class DisclosureResourceTest {

    private static final Map<String, String> REASON = Map.of("reason", "To ask which gate is meant");

    private final Desk lead = Desk.by("north-lead", "staff");

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void a_contact_is_shown_for_a_reason_and_the_look_stays_in_the_log() {
        UUID issue = reported();

        lead.get(opened(lead, issue, "To ask which gate is meant"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("王芳"))
                .body("phone", equalTo("13812345678"));
        opened(Desk.by("north-deputy", "staff"), issue, "To call back");

        for (Desk watcher : List.of(Desk.supervisor(), Desk.by("keeper", "administrator"))) {
            watcher.get("/v1/issues/" + issue + "/contact-disclosures")
                    .then()
                    .statusCode(200)
                    .body("items.by.account", contains("north-deputy", "north-lead"))
                    .body("items.by.name", contains("Name of north-deputy", "Name of north-lead"))
                    .body("items.reason", contains("To call back", "To ask which gate is meant"));
        }
        lead.get("/v1/issues/" + issue + "/story").then().body("disclosures", equalTo(2));
    }

    @Test
    void only_handlers_look_and_only_supervision_and_administrators_read_the_log() {
        UUID issue = reported();

        for (Desk known : List.of(
                Desk.by("resident1", "resident"),
                Desk.by("north-member", "staff"),
                Desk.by("keeper", "administrator"))) {
            known.deed("POST", issue, "contact-disclosures", REASON).then().statusCode(403);
        }
        for (Desk stranger : List.of(
                Desk.by("resident2", "resident"),
                Desk.by("south-lead", "staff"),
                Desk.by("former-lead", "staff"),
                Desk.by("supervisor", "staff"))) {
            stranger.deed("POST", issue, "contact-disclosures", REASON).then().statusCode(404);
            stranger.get("/v1/issues/" + issue + "/contact-disclosures").then().statusCode(404);
        }
        lead.get("/v1/issues/" + issue + "/contact-disclosures").then().statusCode(403);
        assertEquals(0, looks(issue));
    }

    @Test
    void without_a_reason_or_a_contact_there_is_nothing_to_see_and_nothing_logged() {
        UUID issue = reported();
        UUID anonymous = Desk.by("resident1", "resident").report(SampleOffice.IN_MARKET);

        lead.deed("POST", issue, "contact-disclosures", Map.of("reason", " "))
                .then()
                .statusCode(422);
        lead.deed("POST", anonymous, "contact-disclosures", REASON).then().statusCode(404);
        assertEquals(0, looks(issue) + looks(anonymous));
    }

    @Test
    void the_log_is_read_page_by_page_and_never_rewritten() {
        UUID issue = reported();
        for (int i = 1; i <= 3; i++) {
            opened(lead, issue, "look " + i);
        }
        String path = "/v1/issues/" + issue + "/contact-disclosures?limit=2";
        Response first = Desk.supervisor().get(path);

        first.then().body("items.reason", contains("look 3", "look 2"));
        Desk.supervisor().get(path + "&after=" + first.path("next")).then().body("items.reason", contains("look 1"));
        assertThrows(SQLException.class, () -> Rows.change("delete from contact_disclosure where issue = ?", issue));
    }

    @Test
    void a_contact_is_open_to_whoever_asked_and_nobody_else_and_for_a_day() throws SQLException {
        UUID issue = reported();
        String contact = opened(lead, issue, "To call back");

        for (Desk other :
                List.of(Desk.by("north-deputy", "staff"), Desk.supervisor(), Desk.by("south-lead", "staff"))) {
            other.get(contact).then().statusCode(404);
        }
        Desk.by("resident1", "resident").get(contact).then().statusCode(403);
        UUID older = UUID.randomUUID();
        Rows.change(
                "insert into contact_disclosure (id, issue, office, at, by_account, reason)"
                        + " select ?, issue, office, now() - interval '25 hours', 'north-lead', 'yesterday'"
                        + " from reporter_contact where issue = ?",
                older,
                issue);
        lead.get("/v1/issues/" + issue + "/contact-disclosures/" + older).then().statusCode(404);
    }

    @Test
    void a_kept_answer_holds_nothing_of_the_reporter() {
        UUID issue = reported();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            lead.request()
                    .header("Idempotency-Key", key)
                    .body(REASON)
                    .post("/v1/issues/" + issue + "/contact-disclosures")
                    .then()
                    .statusCode(201);
        }
        assertEquals(1, looks(issue));
        assertEquals(
                0, Rows.number("select count(*) from idempotency where key = ? and body like '%13812345678%'", key));
    }

    /** Opens an issue's contact to somebody; where it is. */
    private static String opened(Desk by, UUID issue, String reason) {
        String address = by.deed("POST", issue, "contact-disclosures", Map.of("reason", reason))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return address.substring(address.indexOf("/v1/"));
    }

    private static UUID reported() {
        return Desk.by("resident1", "resident")
                .report(Map.of(
                        "description",
                        "Wires",
                        "point",
                        SampleOffice.IN_MARKET,
                        "contact",
                        Map.of("name", "王芳", "phone", "13812345678")));
    }

    private static long looks(UUID issue) {
        return Rows.number("select count(*) from contact_disclosure where issue = ?", issue);
    }
}
