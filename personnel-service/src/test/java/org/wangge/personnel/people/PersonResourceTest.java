package org.wangge.personnel.people;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.personnel.LinkedAccounts.awaitReady;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.particulars;
import static org.wangge.personnel.Staff.register;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.kit.id.Ids;
import org.wangge.personnel.SampleOffice;
import org.wangge.personnel.Staff;
import org.wangge.testing.Statements;

@QuarkusTest
class PersonResourceTest {

    private SampleOffice office;

    @BeforeEach
    void open() {
        office = SampleOffice.opened();
    }

    private Map<String, Object> somebody(String occupation) {
        Map<String, Object> person = particulars(occupation);
        person.put("office", office.id);
        return person;
    }

    @Test
    void a_person_is_registered_under_the_callers_id_and_shown_with_the_contact_masked() {
        Map<String, Object> person = somebody("PATROL");
        UUID id = Ids.next();
        person.put("id", id);
        person.put("phone", "15412345678");
        person.put("abilities", List.of("调解"));
        administrator()
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", "\"1\"")
                .body("id", equalTo(id.toString()));
        administrator()
                .get("/v1/people/" + id)
                .then()
                .statusCode(200)
                .body("phone", equalTo("154****5678"))
                .body("abilities", contains("调解"))
                .body("office", equalTo(office.id.toString()));
        administrator()
                .header("If-None-Match", "\"1\"")
                .get("/v1/people/" + id)
                .then()
                .statusCode(304);
        administrator().body(person).post("/v1/people").then().statusCode(409);
    }

    @Test
    void the_same_registration_with_its_key_has_one_effect_and_the_same_answer() {
        Map<String, Object> person = somebody("PATROL");
        String key = UUID.randomUUID().toString();
        String first = administrator()
                .header("Idempotency-Key", key)
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        administrator()
                .header("Idempotency-Key", key)
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        person.put("name", "别人");
        administrator()
                .header("Idempotency-Key", key)
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(422);
        administrator()
                .get("/v1/people?q=" + person.get("number"))
                .then()
                .body("items.findAll { it.number == '" + person.get("number") + "' }", hasSize(1));
    }

    @Test
    void what_breaks_a_rule_is_named_by_field_and_nothing_is_stored() {
        Map<String, Object> person = somebody("PATROL");
        person.put("number", "no spaces please");
        person.put("name", "换\n行");
        person.put("phone", "154****5678");
        person.put("email", "p****@example.org");
        person.put("abilities", List.of("\u0000"));
        person.put("username", "Upper Case");
        person.put("roles", List.of("service"));
        administrator()
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("number", "name", "phone", "email", "username"));
        person = somebody("PATROL");
        person.put("occupation", "KING");
        administrator().body(person).post("/v1/people").then().statusCode(400);
        person = somebody("PATROL");
        person.put("office", UUID.randomUUID());
        administrator()
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:wangge:problem:unknown-office"));
        administrator().get("/v1/people?q=" + person.get("number")).then().body("items", hasSize(0));
    }

    @Test
    void number_and_username_are_nobody_elses() {
        Map<String, Object> person = somebody("PATROL");
        person.put("username", "u" + UUID.randomUUID());
        register(person);
        Map<String, Object> other = somebody("PATROL");
        other.put("number", person.get("number"));
        administrator().body(other).post("/v1/people").then().statusCode(409).body("field", equalTo("number"));
        Map<String, Object> third = somebody("PATROL");
        third.put("username", person.get("username"));
        administrator().body(third).post("/v1/people").then().statusCode(409).body("field", equalTo("username"));
    }

    @Test
    void a_change_needs_the_version_it_means() {
        UUID id = register(office, "PATROL");
        Map<String, Object> changed = particulars("VOLUNTEER");
        administrator().body(changed).put("/v1/people/" + id).then().statusCode(428);
        administrator()
                .header("If-Match", "\"7\"")
                .body(changed)
                .put("/v1/people/" + id)
                .then()
                .statusCode(412);
        administrator()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/v1/people/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("occupation", equalTo("VOLUNTEER"));
        administrator()
                .header("If-Match", "\"1\"")
                .body(changed)
                .put("/v1/people/" + Ids.next())
                .then()
                .statusCode(404);
    }

    @Test
    void people_are_listed_page_by_page_each_once_and_by_what_is_asked() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(register(office, "BUILDING_HEAD"));
            Staff.appoint(ids.get(i), office.market, "MEMBER");
        }
        HashSet<String> seen = new HashSet<>();
        String next = "/v1/people?limit=2&occupation=BUILDING_HEAD&grid=" + office.community;
        int pages = 0;
        while (next != null) {
            var page = administrator()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> found = page.path("items.id");
            found.forEach(id -> assertThat(seen.add(id), equalTo(true)));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(5, seen.size());
        administrator().get("/v1/people?grid=" + office.otherCommunity).then().body("items", hasSize(0));
        administrator().get("/v1/people?occupation=KING").then().statusCode(400);
        administrator().get("/v1/people?limit=0").then().statusCode(422).body("violations.field", hasItem("limit"));
        administrator().get("/v1/people?q=试人").then().body("items.name", not(hasItem("别人")));
    }

    @Test
    void no_command_makes_more_than_eight_statements() {
        Map<String, Object> person = somebody("OFFICE_STAFF");
        person.put("username", "s" + UUID.randomUUID());
        UUID id = Ids.next();
        person.put("id", id);
        assertThat(
                Statements.during(() -> administrator()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(person)
                        .post("/v1/people")
                        .then()
                        .statusCode(201)),
                lessThanOrEqualTo(8));
        awaitReady(id); // which gives the person another version
        Staff.appoint(id, office.community, "LEAD");
        Staff.appoint(id, office.block, "LEAD");
        String version = administrator().get("/v1/people/" + id).header("ETag");
        Map<String, Object> renamed = particulars("OFFICE_STAFF");
        assertThat(
                Statements.during(() -> administrator()
                        .header("If-Match", version)
                        .body(renamed)
                        .put("/v1/people/" + id)
                        .then()
                        .statusCode(200)),
                lessThanOrEqualTo(8));
    }
}
