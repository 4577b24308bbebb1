package org.wangge.issue.ledger;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;

/** The tally agrees with the issues themselves, whatever changes them and whenever it is summed up. */
@QuarkusTest
class TallyTest {

    /** Numbers that are not what a look at every issue gives. Days long past are one. */
    private static final String WRONG = """
            select count(*)
            from (select ledger_grid, state, placed, greatest(due, current_date - 10) as due, sum(issues) as issues from %s n
                  group by 1, 2, 3, 4 having sum(issues) <> 0) as tallied
            full join (select ledger_grid, state, grid is not null as placed,
                              greatest(due_day(state, deadline), current_date - 10) as due, count(*) as issues
                       from issue group by 1, 2, 3, 4) as there using (ledger_grid, state, placed, due)
            where tallied.issues is distinct from there.issues""".formatted(Tally.NOTED);

    /** Totals that are not what the tally comes to. */
    private static final String WRONG_TOTALS = """
            select count(*)
            from issue_total as total
            full join (select ledger_grid, state, placed, sum(issues) as issues from issue_tally group by 1, 2, 3) as there
                using (ledger_grid, state, placed)
            where coalesce(total.issues, 0) <> coalesce(there.issues, 0)""";

    private final Desk keeper = Desk.by("keeper", "administrator");

    @Inject
    Tally tally;

    @Inject
    DataSource database;

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @AfterEach
    void remove() throws SQLException {
        Rows.change("delete from issue where number like 'tallied-%'");
    }

    @Test
    void whatever_changes_issues_is_tallied() throws SQLException {
        add(5, "REPORTED", "null");
        agrees();
        Rows.change(
                "update issue set state = 'ASSIGNED', deadline = now() + interval '2 days' where number like 'tallied-%'");
        agrees();
        tally.sumUp();
        agrees();
        Rows.change("update issue set deadline = now() - interval '1 year', grid = null where number like 'tallied-%'");
        agrees();
        Rows.change("update issue set description = 'the same' where number like 'tallied-%'");
        agrees();
        Rows.change("update issue set state = 'CLOSED' where number like 'tallied-%'");
        agrees();
        Rows.change("delete from issue where number like 'tallied-%'");
        agrees();
    }

    @Test
    void what_is_due_is_counted_to_the_instant_and_the_same_once_summed_up() throws SQLException {
        tally.sumUp();
        long assigned = running("ASSIGNED");
        long overdue = overdue();
        add(1, "ASSIGNED", "now() - interval '2 years'");
        add(2, "ASSIGNED", "now() - interval '3 days'");
        add(4, "ASSIGNED", "now() - interval '25 hours'");
        add(8, "ASSIGNED", "now() - interval '2 seconds'");
        add(16, "ASSIGNED", "now() + interval '1 hour'");
        add(32, "ASSIGNED", "now() + interval '40 days'");
        add(64, "CLOSED", "now() - interval '3 days'");

        for (int i = 0; i < 3; i++) {
            assertEquals(assigned + 63, running("ASSIGNED"));
            assertEquals(overdue + 15, overdue());
            tally.sumUp();
        }
        assertEquals(0, Rows.number("select count(*) from issue_tally_change"));
        assertEquals(
                0, Rows.number("select count(*) from issue_tally where due > '-infinity' and due < current_date - 3"));
    }

    @Test
    void what_was_there_before_is_tallied_although_more_has_been_noted_since() throws Exception {
        add(3, "REPORTED", "null");
        tally.sumUp();
        add(4, "ASSIGNED", "now() + interval '1 hour'");
        Rows.change("update issue set state = 'CLAIMED' where number like 'tallied-%' and state = 'REPORTED'");
        Rows.change("delete from issue_tally");

        Rows.change(migration("V15__tally_what_was_there.sql"));

        agrees();
        tally.sumUp();
        agrees();
    }

    @Test
    void what_was_tallied_before_there_were_totals_is_totalled() throws Exception {
        add(3, "REPORTED", "null");
        add(4, "ASSIGNED", "now() + interval '1 hour'");
        tally.sumUp();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("drop function total_tally cascade; drop table issue_total");
            sql.execute(migration("V19__totals.sql"));
            connection.commit();
        }
        agrees();
        Rows.change("update issue set state = 'CLAIMED' where number like 'tallied-%' and state = 'REPORTED'");
        tally.sumUp();
        agrees();
    }

    private static String migration(String file) throws IOException {
        try (InputStream sql = TallyTest.class.getResourceAsStream("/db/migration/" + file)) {
            return new String(requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void writers_and_several_who_sum_up_do_not_get_into_each_others_way() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(threads.submit(() -> {
                    for (int j = 0; j < 30; j++) {
                        add(2, "REPORTED", "null");
                        Rows.change(
                                "update issue set state = 'CLAIMED' where number like 'tallied-%' and id in"
                                        + " (select id from issue where number like 'tallied-%' for update skip locked limit 3)");
                    }
                    return null;
                }));
            }
            for (int i = 0; i < 2; i++) {
                work.add(threads.submit(() -> {
                    for (int j = 0; j < 40; j++) {
                        tally.sumUp();
                    }
                }));
            }
            for (Future<?> done : work) {
                done.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertTrue(Rows.number("select count(*) from issue where number like 'tallied-%' and state = 'CLAIMED'") > 0);
        agrees();
        tally.sumUp();
        agrees();
    }

    private void agrees() {
        assertEquals(0, Rows.number(WRONG));
        assertEquals(0, Rows.number(WRONG_TOTALS));
        long there = Rows.number("select count(*) from issue where office = ?", SampleOffice.FAR_OFFICE);
        keeper.get("/v1/issues/counts?grid=" + SampleOffice.FAR_OFFICE)
                .then()
                .statusCode(200)
                .body("total", equalTo((int) there));
    }

    private long running(String state) {
        return number("states." + state);
    }

    private long overdue() {
        return number("overdue");
    }

    private long number(String path) {
        Number number =
                keeper.get("/v1/issues/counts?grid=" + SampleOffice.FAR_OFFICE).path(path);
        return number.longValue();
    }

    private static void add(int count, String state, String deadline) throws SQLException {
        Rows.change("""
                insert into issue (id, office, number, version, state, description, grid, reporter, reported_at, deadline)
                select gen_random_uuid(), ?, 'tallied-' || gen_random_uuid(), 1, '%s', 'x', ?, 'somebody', now(), %s
                from generate_series(1, ?)""".formatted(state, deadline), SampleOffice.FAR_OFFICE, SampleOffice.FAR_OFFICE, count);
    }
}
