package org.wangge.personnel.account;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wangge.personnel.LinkedAccounts.wish;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.register;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.personnel.SampleOffice;

/** Several copies of the service at the same accounts. The test does the work of the copies itself: the clock that starts it rests. */
@QuarkusTest
@WithTestResource(value = KeycloakServer.class, scope = TestResourceScope.GLOBAL)
class AccountLeaseTest {

    private static final int MANY = 120;

    @Inject
    AccountTasks tasks;

    @Inject
    AccountWorker worker;

    @Inject
    Realm realm;

    @Inject
    LinkAccount link;

    @Inject
    AccountSettings settings;

    @Inject
    KeycloakSettings keycloak;

    @Inject
    Scheduler scheduler;

    @Inject
    AgroalDataSource database;

    private SampleOffice office;

    @BeforeEach
    void rest() throws SQLException {
        scheduler.pause("accounts");
        Awaitility.await("the work under way is done")
                .until(() -> number("select count(*) from account_task where claimed_until > now()") == 0);
        change("delete from account_task");
        office = SampleOffice.opened();
    }

    @AfterEach
    void goOn() {
        scheduler.resume("accounts");
    }

    @Test
    void two_workers_at_once_do_each_account_once() {
        String name = "twice" + UUID.randomUUID().toString().substring(0, 8) + ".";
        plan(name);
        AccountWorker otherCopy = new AccountWorker(tasks, realm, link, settings, keycloak);
        Stream.of(worker, otherCopy)
                .map(copy -> CompletableFuture.runAsync(() -> asScheduled(copy)))
                .toList()
                .forEach(CompletableFuture::join);

        Map<String, Integer> visits = KeycloakDesk.visits();
        visits.keySet().removeIf(username -> !username.startsWith(name));
        assertEquals(MANY, visits.size());
        visits.values().removeIf(times -> times == 1);
        assertEquals(Map.of(), visits, "worked at more than once");
    }

    @Test
    void the_task_of_a_dead_worker_is_left_alone_until_its_lease_is_over_and_then_taken_over() throws SQLException {
        UUID person = personWith("staff");
        assertEquals(person, claim().person());

        worker.work();
        assertThat(KeycloakDesk.named("u-" + person), empty());

        endLease(person);
        worker.work();
        assertThat(KeycloakDesk.named("u-" + person), hasSize(1));
        assertEquals("READY", state(person));
    }

    @Test
    void who_fails_after_the_lease_does_not_free_the_task_of_the_next() throws SQLException {
        UUID person = personWith("staff");
        AccountTask late = claim();
        endLease(person);
        AccountTask next = claim();
        tasks.failed(late, "came back late");
        change("update account_task set due_at = now() where person = '" + person + "'");
        assertEquals(Optional.empty(), tasks.claim());

        link.link(next, realm.bringUpToDate(link.person(next)));
        assertEquals("WAITING", state(person));
        worker.work();
        assertEquals("READY", state(person));
    }

    @Test
    void who_finishes_after_the_lease_does_not_undo_what_was_wished_meanwhile() throws SQLException {
        UUID person = personWith("staff");
        AccountTask late = claim();
        var asItWas = link.person(late);
        endLease(person);
        wish(person, "u-" + person, true, "supervisor");
        worker.work();
        assertEquals("READY", state(person));

        String subject = realm.bringUpToDate(asItWas);
        link.link(late, subject);
        worker.work();
        assertEquals("READY", state(person));
        assertThat(KeycloakDesk.rolesOf(subject), contains("supervisor"));
    }

    /** In a request context of its own, as the scheduler calls it. */
    private static void asScheduled(AccountWorker copy) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            copy.work();
        } finally {
            request.terminate();
        }
    }

    /** Plans many accounts in one transaction. */
    private void plan(String name) {
        StringBuilder file = new StringBuilder("number,name,occupation,phone,username,roles\n");
        IntStream.range(0, MANY)
                .forEach(i -> file.append(
                        "%s%d,两次%d,VOLUNTEER,1541100%04d,%s%d,resident\n".formatted("L-", i, i, i, name, i)));
        administrator()
                .contentType("text/csv; charset=UTF-8")
                .body(file.toString())
                .post("/v1/people/imports?office=" + office.id)
                .then()
                .statusCode(200);
    }

    private UUID personWith(String role) {
        UUID person = register(office, "PATROL");
        wish(person, "u-" + person, true, role);
        return person;
    }

    private AccountTask claim() {
        return tasks.claim().orElseThrow();
    }

    private static String state(UUID person) {
        return administrator().get("/v1/people/" + person + "/account").path("state");
    }

    /** As if the lease's minutes were over. */
    private void endLease(UUID person) throws SQLException {
        change("update account_task set claimed_until = now() - interval '1 second' where person = '" + person + "'");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
