package org.wangge.personnel.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.appoint;
import static org.wangge.personnel.Staff.register;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.personnel.SampleOffice;
import org.wangge.personnel.posting.PostingEvents;
import org.wangge.testing.Statements;

@QuarkusTest
class RosterResourceTest {

    private static final String HEADER =
            "number,name,occupation,phone,email,abilities,username,roles,grid,role,from,to,firstSecretary\n";

    @Inject
    Scheduler scheduler;

    private SampleOffice office;

    @BeforeEach
    void open() {
        office = SampleOffice.opened();
    }

    private ValidatableResponse send(String rows, String parameters) {
        return administrator()
                .contentType("text/csv; charset=UTF-8")
                .body((HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .post("/v1/people/imports?office=" + office.code + parameters)
                .then();
    }

    private String lead(String number, String grid, String from, String to) {
        return number + ",名" + number + ",OFFICE_STAFF,15400000001,,调解;统计,,," + office.code + grid + ",LEAD," + from
                + "," + to + ",false\n";
    }

    private String member(int number) {
        return "N-" + number + ",员" + number + ",VOLUNTEER,1540000" + String.format("%04d", number) + ",,,,,"
                + office.code + "-01-01-01,MEMBER,2014-09-01,,\n";
    }

    @Test
    void a_dry_run_counts_and_stores_nothing_and_the_import_does_what_it_said() {
        String rows = lead("L-1", "-01", "2014-09-01", "") + lead("L-1", "-01-01", "2014-09-01", "") + member(1)
                + "P-0,无任职,PATROL,15400000009,,,,,,,,,\n";
        send(rows, "&dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("people.created", equalTo(3))
                .body("postings.created", equalTo(3));
        administrator().get("/v1/postings?grid=" + office.market).then().body("items", hasSize(0));
        send(rows, "").statusCode(200).body("people.created", equalTo(3)).body("postings.created", equalTo(3));
        administrator().get("/v1/postings?grid=" + office.market).then().body("items", hasSize(1));
        String posting =
                administrator().get("/v1/postings?grid=" + office.community).path("items[0].id");
        assertEquals(
                "名L-1",
                PostingEvents.of(UUID.fromString(posting), 1)
                        .get(0)
                        .path("personName")
                        .asText());
        send(rows, "")
                .statusCode(200)
                .body("people.unchanged", equalTo(3))
                .body("postings.unchanged", equalTo(3))
                .body("postings.created", equalTo(0));
    }

    @Test
    void every_error_is_named_by_row_and_column_and_nothing_is_stored() {
        String rows = member(1)
                + "N-2,,KING,154****0002,,,,,,,,,\n"
                + "N-3,员3,VOLUNTEER,154****0003,no address,,Upper,service," + office.code + "-09,MEMBER,someday,,\n"
                + "N-4,员4,VOLUNTEER,15400000004,,,,," + office.code + "-01,LEAD,2014-09-01,2014-08-01,maybe\n"
                + "N-5,员5,VOLUNTEER,15400000005,,,,," + office.code + "-01,LEAD,2014-09-01,,\n"
                + "N-6,员6,VOLUNTEER,15400000006,,,,," + office.code + "-77,MEMBER,2014-09-01,,\n"
                + "N-1,别名,VOLUNTEER,15400000001,,,,,,,,,\n"
                + lead("L-1", "-01", "2014-09-01", "")
                + lead("L-2", "-01", "2015-01-01", "");
        send(rows, "")
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body(
                        "violations.field",
                        hasItems(
                                "row 3, name",
                                "row 3, occupation",
                                "row 4, roles",
                                "row 4, username",
                                "row 6, role",
                                "row 7, grid",
                                "row 8, number",
                                "row 10, grid"))
                .body("violations.find { it.field == 'row 10, grid' }.message", containsString("row 6"));
        send("N-3,员3,VOLUNTEER,154****0003,no address,,,,,,,,\n", "")
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("row 2, phone", "row 2, email"));
        administrator().get("/v1/people?grid=" + office.id).then().body("items", hasSize(0));
    }

    @Test
    void errors_are_told_in_chinese_to_those_who_ask_for_it() {
        administrator()
                .header("Accept-Language", "zh-CN")
                .contentType("text/csv; charset=UTF-8")
                .body((HEADER + "N-1,,VOLUNTEER,15400000001,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/people/imports?office=" + office.code)
                .then()
                .statusCode(422)
                .body("violations.message", hasItem("为空"));
    }

    @Test
    void a_lead_the_file_does_not_name_is_in_the_way_and_named() {
        UUID present = register(office, "OFFICE_STAFF");
        appoint(present, office.community, "LEAD");
        send(lead("L-1", "-01", "2015-01-01", ""), "")
                .statusCode(422)
                .body("violations[0].field", equalTo("row 2, grid"))
                .body("violations[0].message", containsString("since 2014-09-01"));
    }

    @Test
    void a_lead_hands_over_within_one_file() {
        send(lead("L-1", "-01", "2014-09-01", ""), "").statusCode(200);
        send(lead("L-2", "-01", "2015-09-01", "") + lead("L-1", "-01", "2014-09-01", "2015-08-31"), "")
                .statusCode(200)
                .body("people.created", equalTo(1))
                .body("postings.created", equalTo(1))
                .body("postings.changed", equalTo(1));
        administrator()
                .get("/v1/postings?role=LEAD&grid=" + office.community)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void a_person_known_otherwise_has_all_postings_told_again() {
        send(lead("L-1", "-01", "2014-09-01", "") + lead("L-1", "-02", "2014-09-01", ""), "")
                .statusCode(200);
        send(lead("L-1", "-01", "2014-09-01", "").replace("名L-1", "新名"), "")
                .statusCode(200)
                .body("people.changed", equalTo(1));
        UUID other = UUID.fromString(administrator()
                .get("/v1/postings?grid=" + office.otherCommunity)
                .path("items[0].id"));
        assertEquals("新名", PostingEvents.of(other, 2).get(1).path("personName").asText());
        send(lead("L-1", "-01-01-01", "2014-09-01", "").replace("OFFICE_STAFF", "PATROL"), "")
                .statusCode(422)
                .body("violations.field", hasItem("row 2, occupation"));
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_file() {
        StringBuilder many = new StringBuilder();
        for (int i = 100; i < 500; i++) {
            many.append(member(i));
        }
        scheduler.pause("accounts");
        try {
            int few = Statements.during(() -> keyed(member(1)).statusCode(200));
            int more = Statements.during(() -> keyed(many.toString()).statusCode(200));
            assertThat(few, lessThanOrEqualTo(8));
            assertThat(more, lessThanOrEqualTo(8));
        } finally {
            scheduler.resume("accounts");
        }
    }

    private ValidatableResponse keyed(String rows) {
        return administrator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv; charset=UTF-8")
                .body((HEADER + rows.replaceFirst(",,,,,", ",,,u" + UUID.randomUUID() + ",resident,"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/people/imports?office=" + office.id)
                .then();
    }

    @Test
    void what_is_no_such_file_is_refused() {
        for (String file : new String[] {"", "a,b\n1,2\n", "number,number\n", "\"", HEADER + "\"unclosed", "\u0000"}) {
            int status = administrator()
                    .contentType("text/csv; charset=UTF-8")
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/people/imports?office=" + office.code)
                    .statusCode();
            assertThat(file, status >= 400 && status < 500);
        }
        administrator()
                .contentType("text/csv")
                .body(new byte[] {(byte) 0xff, (byte) 0xfe, 0})
                .post("/v1/people/imports?office=" + office.code)
                .then()
                .statusCode(400);
        administrator()
                .contentType("text/csv")
                .body(new byte[6 << 20])
                .post("/v1/people/imports?office=" + office.code)
                .then()
                .statusCode(413);
        administrator()
                .contentType("text/csv")
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post("/v1/people/imports?office=NONE")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:unknown-office"));
    }

    @Test
    void the_same_import_with_its_key_has_one_effect() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            administrator()
                    .header("Idempotency-Key", key)
                    .contentType("text/csv; charset=UTF-8")
                    .body((HEADER + member(7)).getBytes(StandardCharsets.UTF_8))
                    .post("/v1/people/imports?office=" + office.code)
                    .then()
                    .statusCode(200)
                    .body("people.created", equalTo(1));
        }
    }
}
