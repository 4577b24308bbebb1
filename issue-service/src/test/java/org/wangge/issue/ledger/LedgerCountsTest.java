package org.wangge.issue.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.wangge.issue.SampleOffice;

/**
 * A count looks at each number of the tally once, however many grids there are: a planner that expects one or two grids looks at all of
 * them again for each. And it is not planned anew, which takes longer than counting.
 */
@QuarkusTest
class LedgerCountsTest {

    private static final int GRIDS = 69;
    private static final int ISSUES = 20_000;

    private static final UUID OFFICE = UUID.randomUUID();

    private static final List<String> A_LARGE_OFFICE = List.of(
            """
            insert into grid_copy (id, version, office, parent, level, code, name, boundary, path)
            select id, 1, '%1$s', '%1$s', 2, 'counted-' || id, 'counted', '', array['%1$s', id]
            from (select gen_random_uuid() as id from generate_series(1, %2$d)) as grids""".formatted(OFFICE, GRIDS),
            """
            insert into issue (id, office, number, version, state, description, grid, reporter, reported_at, deadline)
            select gen_random_uuid(), office, 'counted-' || n, 1,
                   (array['REPORTED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED'])[1 + n %% 5], 'x', id, 'somebody', now(),
                   now() + (n %% 30 - 15) * interval '1 day'
            from generate_series(1, %2$d) n
            join (select row_number() over () as place, id, office from grid_copy where office = '%1$s') as grids
                on grids.place = 1 + n %% %3$d""".formatted(OFFICE, ISSUES, GRIDS),
            Tally.SUM_UP.replace(":longPast", "current_date - 1"),
            "update issue set description = 'y', state = 'CLAIMED' where office = '%s' and number like 'counted-%%00'"
                    .formatted(OFFICE),
            "analyze grid_copy, issue, issue_tally, issue_tally_change, issue_total",
            "prepare counts as " + numbered(LedgerCounts.COUNT, "office", "grid", "below", "today", "since", "now"));

    private static final String EXECUTE =
            "execute counts ('%1$s', '%1$s', 2, current_date, current_date, current_date + interval '1 minute')"
                    .formatted(OFFICE);

    /** After so many executions PostgreSQL decides whether one plan will do for all. */
    private static final int PLANNED_ANEW = 5;

    @Inject
    DataSource database;

    @Test
    void each_number_of_the_tally_is_looked_at_once_and_by_one_plan() throws Exception {
        SampleOffice.open();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (String rows : A_LARGE_OFFICE) {
                    change(connection, rows);
                }
                for (int i = 0; i < 2 * PLANNED_ANEW; i++) {
                    assertEquals(ISSUES, issues(connection));
                }
                assertEquals(
                        PLANNED_ANEW,
                        number(connection, "select custom_plans from pg_prepared_statements where name = 'counts'"));
                JsonNode plan = plan(connection);
                long there = number(connection, "select count(*) from " + Tally.NOTED + " as tally")
                        + number(connection, "select count(*) from issue_total")
                        + number(connection, "select count(*) from grid_copy")
                        + number(
                                connection,
                                "select count(*) from issue where deadline >= current_date and deadline < now()");
                assertTrue(
                        most(plan) <= there,
                        () -> "a step handled " + most(plan) + " rows, there are " + there + ": " + plan);
            } finally {
                connection.rollback();
                change(connection, "deallocate all");
                connection.commit();
            }
        }
    }

    /** The rows that the busiest step of a plan handles. */
    private static long most(JsonNode step) {
        double handled = step.path("Actual Rows").asDouble()
                + step.path("Rows Removed by Filter").asDouble()
                + step.path("Rows Removed by Join Filter").asDouble();
        return StreamSupport.stream(step.path("Plans").spliterator(), false)
                .mapToLong(LedgerCountsTest::most)
                .reduce(Math.round(handled * step.path("Actual Loops").asDouble()), Math::max);
    }

    /** As it is done: by the plan that is made once for all areas. */
    private static JsonNode plan(Connection connection) throws SQLException, JsonProcessingException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("explain (analyze, format json) " + EXECUTE)) {
            found.next();
            return new ObjectMapper().readTree(found.getString(1)).get(0).get("Plan");
        }
    }

    private static long issues(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(EXECUTE)) {
            long issues = 0;
            while (found.next()) {
                issues += found.getLong("issues");
            }
            return issues;
        }
    }

    private static String numbered(String query, String... names) {
        String numbered = query;
        for (int i = 0; i < names.length; i++) {
            numbered = numbered.replace(":" + names[i], "$" + (i + 1));
        }
        return numbered;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
