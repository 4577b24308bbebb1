package org.wangge.issue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.kit.database.DatabasePulse;
import org.wangge.testing.DatabaseOutage;

/** Overdue issues are counted by state, off the index of running deadlines and never out of the whole table. */
@QuarkusTest
class OverdueMetersTest {

    private static final OffsetDateTime TODAY = OffsetDateTime.now(ZoneOffset.UTC);

    @Inject
    OverdueMeters meters;

    @Inject
    MeterRegistry registry;

    @Inject
    DatabasePulse pulse;

    @AfterEach
    void remove() throws SQLException {
        Rows.change("delete from issue where number like 'late-%'");
    }

    @Test
    void issues_past_their_deadline_are_counted_by_state() throws SQLException {
        SampleOffice.open();
        // Other tests' issues are late at once, so that none gets late between two looks.
        Rows.change("update issue set deadline = now() - interval '1 hour' where state in ('ASSIGNED', 'IN_PROGRESS')");
        meters.measure();
        double assigned = overdue("ASSIGNED");
        double inProgress = overdue("IN_PROGRESS");
        add(3, "ASSIGNED", "- interval '1 hour'");
        add(2, "IN_PROGRESS", "- interval '1 day'");
        add(4, "ASSIGNED", "+ interval '1 hour'");
        add(5, "CLOSED", "- interval '1 day'");

        meters.measure();

        assertEquals(assigned + 3, overdue("ASSIGNED"));
        assertEquals(inProgress + 2, overdue("IN_PROGRESS"));
    }

    @Test
    void what_has_ended_is_not_read_to_count_them() throws SQLException {
        SampleOffice.open();
        add(20_000, "CLOSED", "- interval '1 day'");
        Rows.change("analyze issue");

        String plan = Rows.text("explain (format json) " + OverdueMeters.COUNT, TODAY, TODAY, LocalDate.EPOCH)
                .orElseThrow();

        assertTrue(plan.contains("\"issue_deadline\""), plan);
        assertFalse(
                Pattern.compile("\"Seq Scan\"[^}]*\"Relation Name\": \"issue\"")
                        .matcher(plan)
                        .find(),
                plan);
    }

    @Test
    void while_the_database_is_away_their_number_is_not_told() throws SQLException {
        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertFalse(pulse.beats());
            meters.measure();
            assertTrue(Double.isNaN(overdue("ASSIGNED")));
        }
        assertTrue(pulse.beats());
        meters.measure();
        assertFalse(Double.isNaN(overdue("ASSIGNED")));
    }

    private static void add(int count, String state, String fromNow) throws SQLException {
        UUID office = SampleOffice.FAR_OFFICE;
        Rows.change("""
                insert into issue (id, office, number, version, state, description, grid, reporter, reported_at, deadline)
                select gen_random_uuid(), ?, 'late-' || gen_random_uuid(), 1, '%s', 'late', ?, 'somebody', now(), now() %s
                from generate_series(1, ?)""".formatted(state, fromNow), office, office, count);
    }

    private double overdue(String state) {
        return registry.get("wangge.issues.overdue").tag("state", state).gauge().value();
    }
}
