package org.wangge.personnel.authority;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.appoint;
import static org.wangge.personnel.Staff.as;
import static org.wangge.personnel.Staff.particulars;
import static org.wangge.personnel.Staff.posting;
import static org.wangge.personnel.Staff.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.personnel.LinkedAccounts;
import org.wangge.personnel.SampleOffice;

@QuarkusTest
class AuthorityTest {

    private SampleOffice office;
    private UUID lead;
    private UUID leading;
    private UUID member;
    private UUID membership;
    private UUID stranger;
    private String leadAccount;
    private String strangerAccount;

    @BeforeEach
    void open() {
        office = SampleOffice.opened();
        lead = register(office, "OFFICE_STAFF");
        leading = appoint(lead, office.community, "LEAD");
        member = register(office, "PATROL");
        membership = appoint(member, office.market, "MEMBER");
        stranger = register(office, "OFFICE_STAFF");
        appoint(stranger, office.otherCommunity, "LEAD");
        leadAccount = LinkedAccounts.give(lead);
        strangerAccount = LinkedAccounts.give(stranger);
    }

    /** Every operation on something of the first community. */
    private List<java.util.function.Function<RequestSpecification, Integer>> everything() {
        Map<String, Object> person = particulars("PATROL");
        Map<String, Object> wish = Map.of("username", "some.body", "enabled", true, "roles", List.of());
        return List.of(
                caller -> caller.body(person).post("/v1/people").statusCode(),
                caller -> caller.header("If-Match", "\"1\"")
                        .body(person)
                        .put("/v1/people/" + member)
                        .statusCode(),
                caller -> caller.contentType("text/csv")
                        .body("number\n")
                        .post("/v1/people/imports?office=x")
                        .statusCode(),
                caller -> caller.get("/v1/people/" + member + "/account").statusCode(),
                caller -> caller.body(wish)
                        .put("/v1/people/" + member + "/account")
                        .statusCode(),
                caller -> caller.body(posting(member, office.block, "MEMBER", "2014-09-01", null))
                        .post("/v1/postings")
                        .statusCode(),
                caller -> caller.body(Map.of("to", "2020-01-01"))
                        .put("/v1/postings/" + membership + "/end")
                        .statusCode(),
                caller -> caller.delete("/v1/postings/" + membership).statusCode(),
                caller ->
                        caller.get("/v1/people/" + member + "/contact-accesses").statusCode(),
                caller -> caller.get("/v1/people/" + member + "/contact").statusCode(),
                caller -> caller.get("/v1/people/" + member).statusCode(),
                caller -> caller.get("/v1/postings/" + membership).statusCode(),
                caller -> caller.get("/v1/postings/answerable?grid=" + office.market)
                        .statusCode(),
                caller -> caller.get("/v1/people").statusCode(),
                caller -> caller.get("/v1/postings").statusCode());
    }

    private List<Integer> answersTo(String account, String... roles) {
        return everything().stream()
                .map(operation -> operation.apply(as(account, roles)))
                .toList();
    }

    @Test
    void a_resident_is_refused_everything() {
        org.hamcrest.MatcherAssert.assertThat(
                answersTo("some-resident", "resident"), everyItem(org.hamcrest.Matchers.is(403)));
    }

    @Test
    void the_lead_of_another_subtree_changes_nothing_and_does_not_even_see_who_is_there() {
        org.hamcrest.MatcherAssert.assertThat(
                answersTo(strangerAccount, "resident"),
                contains(403, 403, 403, 403, 403, 403, 403, 403, 403, 404, 404, 404, 403, 200, 200));
        as(strangerAccount).get("/v1/people?limit=200").then().body("items.id", contains(stranger.toString()));
        as(strangerAccount).get("/v1/postings?limit=200").then().body("items", hasSize(1));
        as(strangerAccount).get("/v1/postings?grid=" + office.market).then().body("items", hasSize(0));
    }

    @Test
    void a_lead_reads_the_people_and_postings_below_but_changes_none() {
        org.hamcrest.MatcherAssert.assertThat(
                answersTo(leadAccount, "resident"),
                contains(403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 200, 200));
        as(leadAccount)
                .get("/v1/people?limit=200")
                .then()
                .body("items.id", hasItem(member.toString()))
                .body("items.id", not(hasItem(stranger.toString())));
    }

    @Test
    void an_ended_posting_ends_the_authority_at_once() {
        String yesterday =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
        administrator()
                .body(Map.of("to", yesterday))
                .put("/v1/postings/" + leading + "/end")
                .then()
                .statusCode(200);
        as(leadAccount).get("/v1/people").then().statusCode(403);
        as(leadAccount).get("/v1/people/" + member + "/contact").then().statusCode(403);
        as(leadAccount).get("/v1/people/" + lead).then().statusCode(200);
    }

    @Test
    void staff_read_everybody_masked_and_change_nothing() {
        org.hamcrest.MatcherAssert.assertThat(
                answersTo("some-staff", "staff"),
                contains(403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200, 200, 200));
        as("some-staff", "staff").get("/v1/people/" + member).then().body("phone", containsString("****"));
    }

    @Test
    void everybody_reads_what_concerns_themselves() {
        String account = LinkedAccounts.give(member);
        as(account).get("/v1/people/" + member).then().statusCode(200);
        as(account).get("/v1/people/" + member + "/contact").then().statusCode(200);
        as(account).get("/v1/postings?person=" + member).then().statusCode(200).body("items", hasSize(1));
        as(account).get("/v1/postings/answerable?grid=" + office.market).then().statusCode(200);
        as(account).get("/v1/postings/answerable?grid=" + office.block).then().statusCode(403);
        as(account).get("/v1/people/" + lead).then().statusCode(403);
        as(account).get("/v1/people").then().statusCode(403);
    }
}
