package org.wangge.personnel.posting;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.appoint;
import static org.wangge.personnel.Staff.particulars;
import static org.wangge.personnel.Staff.posting;
import static org.wangge.personnel.Staff.register;
import static org.wangge.personnel.Staff.tryToAppoint;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.kit.id.Ids;
import org.wangge.personnel.SampleOffice;
import org.wangge.testing.Statements;
import org.wangge.testing.Topics;

@QuarkusTest
class PostingResourceTest {

    private SampleOffice office;

    @BeforeEach
    void open() {
        office = SampleOffice.opened();
    }

    @Test
    void a_person_is_posted_at_a_grid() {
        UUID person = register(office, "OFFICE_STAFF");
        Map<String, Object> lead = posting(person, office.community, "LEAD", "2014-09-01", null);
        lead.put("firstSecretary", true);
        String location = tryToAppoint(lead)
                .then()
                .statusCode(201)
                .header("ETag", matchesPattern("\"1\\.[0-9a-f]{8}\""))
                .header("Location", notNullValue())
                .body("grid.code", equalTo(office.code + "-01"))
                .body("person.occupation", equalTo("OFFICE_STAFF"))
                .body("firstSecretary", equalTo(true))
                .extract()
                .header("Location");
        String tag = administrator()
                .get(location)
                .then()
                .statusCode(200)
                .body("person.id", equalTo(person.toString()))
                .extract()
                .header("ETag");
        administrator().header("If-None-Match", tag).get(location).then().statusCode(304);
    }

    @Test
    void who_has_a_posting_is_sent_it_again_once_its_grid_has_another_name() {
        UUID person = register(office, "PATROL");
        String posting = "/v1/postings/" + appoint(person, office.market, "MEMBER");
        String tag = administrator().get(posting).header("ETag");
        Topics.sendEvent(
                "grids", office.market, office.state(office.market, office.block, 4, "-01-01-01", 2, "Renamed"));
        await().untilAsserted(() -> administrator()
                .header("If-None-Match", tag)
                .get(posting)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("grid.name", equalTo("Renamed")));
    }

    @Test
    void a_grid_has_one_lead_at_a_time_and_the_refusal_names_the_present_one() {
        UUID present = register(office, "OFFICE_STAFF");
        UUID next = register(office, "OFFICE_STAFF");
        tryToAppoint(posting(present, office.community, "LEAD", "2014-09-01", "2015-08-31"))
                .then()
                .statusCode(201);
        tryToAppoint(posting(next, office.community, "LEAD", "2015-08-31", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:wangge:problem:lead-taken-until"))
                .body("detail", containsString("from 2014-09-01 to 2015-08-31"))
                .body("lead.person", equalTo(present.toString()))
                .body("lead.to", equalTo("2015-08-31"));
        tryToAppoint(posting(next, office.community, "LEAD", "2015-09-01", null))
                .then()
                .statusCode(201);
        tryToAppoint(posting(next, office.community, "LEAD", "2016-09-01", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:wangge:problem:posted-already"));
    }

    @Test
    void of_twenty_who_would_lead_a_grid_at_once_one_does() throws Exception {
        List<Callable<Response>> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Map<String, Object> lead =
                    posting(register(office, "OFFICE_STAFF"), office.block, "LEAD", "2014-09-01", null);
            attempts.add(() -> tryToAppoint(lead));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        List<Response> answers = new ArrayList<>();
        for (Future<Response> attempt : crowd.invokeAll(attempts)) {
            answers.add(attempt.get());
        }
        crowd.shutdown();
        Response won = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        String winner = won.path("person.id");
        List<Response> lost =
                answers.stream().filter(answer -> answer.statusCode() == 409).toList();
        assertEquals(19, lost.size());
        lost.forEach(answer -> assertEquals(winner, answer.path("lead.person")));
        administrator()
                .get("/v1/postings?role=LEAD&grid=" + office.block)
                .then()
                .body("items.person.id", contains(winner));
        assertEquals(1, PostingEvents.of(UUID.fromString(won.path("id")), 1).size());
    }

    @Test
    void occupation_level_days_and_grid_have_to_fit() {
        UUID patrol = register(office, "PATROL");
        tryToAppoint(posting(patrol, office.block, "LEAD", "2014-09-01", null))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:lead-is-office-staff"))
                .body("occupations", contains("OFFICE_STAFF"));
        tryToAppoint(posting(patrol, office.community, "DEPUTY_LEAD", "2014-09-01", null))
                .then()
                .statusCode(422)
                .body("occupations", hasItems("COMMUNITY_CADRE", "RESIDENT_UNIT_HEAD", "PROJECT_HEAD"));
        Map<String, Object> secretary = posting(patrol, office.market, "LEAD", "2014-09-01", null);
        secretary.put("firstSecretary", true);
        tryToAppoint(secretary).then().statusCode(422);
        tryToAppoint(posting(patrol, office.market, "MEMBER", "2014-09-01", "2014-08-31"))
                .then()
                .statusCode(422);
        tryToAppoint(posting(patrol, office.market, "MEMBER", "+99999-01-01", null))
                .then()
                .statusCode(422);
        tryToAppoint(posting(patrol, Ids.next(), "MEMBER", "2014-09-01", null))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:unknown-grid"));
        tryToAppoint(posting(Ids.next(), office.market, "MEMBER", "2014-09-01", null))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:unknown-person"));
        administrator().get("/v1/postings?person=" + patrol).then().body("items", hasSize(0));
    }

    @Test
    void a_posting_ends_and_one_made_in_error_never_was() {
        UUID person = register(office, "PATROL");
        UUID id = appoint(person, office.market, "MEMBER");
        administrator()
                .header("If-Match", "\"9\"")
                .body(Map.of("to", "2015-08-31"))
                .put("/v1/postings/" + id + "/end")
                .then()
                .statusCode(412);
        administrator()
                .body(Map.of("to", "2015-08-31"))
                .put("/v1/postings/" + id + "/end")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"2\\.[0-9a-f]{8}\""))
                .body("to", equalTo("2015-08-31"));
        administrator()
                .body(Map.of("to", "2016-08-31"))
                .put("/v1/postings/" + id + "/end")
                .then()
                .statusCode(409);
        administrator()
                .get("/v1/postings?at=2015-08-31&person=" + person)
                .then()
                .body("items", hasSize(1));
        administrator()
                .get("/v1/postings?at=2015-09-01&person=" + person)
                .then()
                .body("items", hasSize(0));
        administrator().get("/v1/postings?at=tomorrow").then().statusCode(400);
        assertEquals("2015-08-31", PostingEvents.of(id, 2).get(1).path("to").asText());
        administrator().delete("/v1/postings/" + id).then().statusCode(204);
        administrator().get("/v1/postings/" + id).then().statusCode(404);
        administrator().delete("/v1/postings/" + id).then().statusCode(404);
        assertEquals(true, PostingEvents.of(id, 3).get(2).isNull());
    }

    @Test
    void a_posting_is_told_again_when_its_person_is_known_otherwise() {
        UUID person = register(office, "OFFICE_STAFF");
        UUID id = appoint(person, office.community, "LEAD");
        Map<String, Object> renamed = particulars("OFFICE_STAFF");
        renamed.put("name", "新名");
        administrator()
                .header("If-Match", "\"1\"")
                .body(renamed)
                .put("/v1/people/" + person)
                .then()
                .statusCode(200);
        var events = PostingEvents.of(id, 2);
        assertEquals(1, events.get(0).path("version").asInt());
        assertEquals(2, events.get(1).path("version").asInt());
        assertEquals("新名", events.get(1).path("personName").asText());
        renamed.put("occupation", "PATROL");
        administrator()
                .header("If-Match", "\"2\"")
                .body(renamed)
                .put("/v1/people/" + person)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:occupation-held"))
                .body("postings", hasSize(1));
    }

    @Test
    void no_command_makes_more_than_eight_statements() {
        UUID person = register(office, "OFFICE_STAFF");
        assertThat(
                Statements.during(() -> administrator()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(posting(person, office.community, "LEAD", "2014-09-01", null))
                        .post("/v1/postings")
                        .then()
                        .statusCode(201)),
                lessThanOrEqualTo(8));
        UUID id = appoint(person, office.block, "LEAD");
        assertThat(
                Statements.during(() -> administrator()
                        .body(Map.of("to", "2015-08-31"))
                        .put("/v1/postings/" + id + "/end")
                        .then()
                        .statusCode(200)),
                lessThanOrEqualTo(8));
    }
}
