package org.wangge.personnel.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.personnel.LinkedAccounts.awaitReady;
import static org.wangge.personnel.LinkedAccounts.give;
import static org.wangge.personnel.LinkedAccounts.wish;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.appoint;
import static org.wangge.personnel.Staff.particulars;
import static org.wangge.personnel.Staff.register;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.personnel.SampleOffice;
import org.wangge.personnel.posting.PostingEvents;

@QuarkusTest
@WithTestResource(value = KeycloakServer.class, scope = TestResourceScope.GLOBAL)
class AccountTest {

    private SampleOffice office;

    @BeforeEach
    void open() {
        office = SampleOffice.opened();
    }

    private static Map<String, Object> accountOf(UUID person) {
        return administrator().get("/v1/people/" + person + "/account").path("$");
    }

    /** What is still to be done; empty while nothing waits. */
    private static Map<?, ?> waiting(UUID person) {
        return accountOf(person).get("waiting") instanceof Map<?, ?> waiting ? waiting : Map.of("attempts", 0);
    }

    /** The accounts of everybody whose name holds this text, page by page; null where there is none yet. */
    private static List<@Nullable String> accountsOf(String name) {
        List<@Nullable String> accounts = new ArrayList<>();
        String after = null;
        do {
            var request = administrator().queryParam("limit", 200).queryParam("q", name);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/people")
                    .jsonPath();
            accounts.addAll(page.getList("items.account.id"));
            after = page.get("next");
        } while (after != null);
        return accounts;
    }

    @Test
    void an_account_is_made_with_name_password_and_roles_and_the_postings_tell_of_it() {
        Map<String, Object> person = particulars("OFFICE_STAFF");
        String username = "made." + UUID.randomUUID();
        person.put("office", office.id);
        person.put("username", username);
        person.put("roles", List.of("staff", "supervisor"));
        UUID id = register(person);
        UUID posting = appoint(id, office.community, "LEAD");
        String subject = awaitReady(id);

        Map<String, Object> user = KeycloakDesk.user(subject);
        assertEquals(username, user.get("username"));
        assertEquals(person.get("name"), user.get("firstName"));
        assertEquals(person.get("email"), user.get("email"));
        assertEquals(true, user.get("enabled"));
        assertThat((List<?>) user.get("credentials"), hasSize(1));
        assertThat(KeycloakDesk.rolesOf(subject), containsInAnyOrder("staff", "supervisor"));
        Awaitility.await().untilAsserted(() -> {
            var events = PostingEvents.of(posting, 1);
            assertEquals(subject, events.get(events.size() - 1).path("account").asText());
        });
        administrator().get("/v1/people/" + id).then().body("account.id", equalTo(subject));
    }

    @Test
    void an_account_that_is_there_already_is_linked_and_keeps_what_is_not_ours() {
        UUID id = register(office, "PATROL");
        String subject = KeycloakDesk.make("u-" + id, "offline_access");
        assertEquals(subject, give(id, "resident"));
        assertThat(KeycloakDesk.named("u-" + id), hasSize(1));
        assertThat(KeycloakDesk.rolesOf(subject), containsInAnyOrder("offline_access", "resident"));
        assertThat(KeycloakDesk.user(subject).get("credentials"), nullValue());
    }

    @Test
    void an_account_is_disabled_and_its_roles_change_as_wished() {
        UUID id = register(office, "PATROL");
        String subject = give(id, "staff", "resident");
        wish(id, "u-" + id, false, "supervisor");
        assertEquals(subject, awaitReady(id));
        assertEquals(false, KeycloakDesk.user(subject).get("enabled"));
        assertThat(KeycloakDesk.rolesOf(subject), containsInAnyOrder("supervisor"));
        administrator()
                .body(Map.of("username", "another.name", "enabled", true, "roles", List.of()))
                .put("/v1/people/" + id + "/account")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:wangge:problem:username-fixed"));
    }

    @Test
    void what_fails_is_tried_until_it_works() {
        UUID id = register(office, "PATROL");
        KeycloakDesk.troubleFor(5);
        wish(id, "u-" + id, true, "staff");
        Awaitility.await().untilAsserted(() -> {
            assertThat(waiting(id).get("attempts"), not(0));
        });
        String subject = awaitReady(id);
        assertThat(KeycloakDesk.named("u-" + id), hasSize(1));
        assertThat(KeycloakDesk.rolesOf(subject), containsInAnyOrder("staff"));
    }

    @Test
    void an_account_of_somebody_else_is_not_taken_and_the_reason_is_told() {
        UUID first = register(office, "PATROL");
        UUID second = register(office, "PATROL");
        give(first);
        Map<String, Object> particulars = particulars("PATROL");
        particulars.put(
                "email", administrator().get("/v1/people/" + first + "/contact").<String>path("email"));
        administrator()
                .header("If-Match", "\"1\"")
                .body(particulars)
                .put("/v1/people/" + second)
                .then()
                .statusCode(200);
        wish(second, "u-" + second, true);
        Awaitility.await().untilAsserted(() -> {
            assertThat(String.valueOf(waiting(second).get("lastFailure")), containsString("User exists"));
        });
        assertThat(accountOf(second).get("id"), nullValue());
        particulars.put("email", "second" + second + "@example.org");
        String version = administrator().get("/v1/people/" + second).header("ETag");
        administrator()
                .header("If-Match", version)
                .body(particulars)
                .put("/v1/people/" + second)
                .then()
                .statusCode(200);
        awaitReady(second);
    }

    @Test
    void three_hundred_accounts_are_made_in_well_under_a_minute() {
        StringBuilder file = new StringBuilder("number,name,occupation,phone,username,roles\n");
        for (int i = 0; i < 300; i++) {
            file.append("M-" + i + ",批量" + i + ",VOLUNTEER,1541000" + String.format("%04d", i) + "," + "m" + office.id
                    + "." + i + ",resident\n");
        }
        administrator()
                .contentType("text/csv; charset=UTF-8")
                .body(file.toString())
                .post("/v1/people/imports?office=" + office.id)
                .then()
                .statusCode(200)
                .body("people.created", equalTo(300));
        long began = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofSeconds(50))
                .until(() -> accountsOf("批量").stream().filter(Objects::nonNull).count() == 300);
        for (int i = 0; i < 300; i++) {
            assertThat(KeycloakDesk.named("m" + office.id + "." + i), hasSize(1));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began), lessThan(Duration.ofSeconds(50)));
        assertThat(accountOf(register(office, "PATROL")), aMapWithSize(greaterThan(3)));
    }
}
