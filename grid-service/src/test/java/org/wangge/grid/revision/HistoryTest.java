package org.wangge.grid.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.grid.Office;

/** The database itself refuses a history that cannot have been, whoever writes it. */
@QuarkusTest
class HistoryTest {

    private static final String COPY = """
            insert into grid_revision (grid, version, since, office, parent, level, code, name, kind, drawn_by,
                managing_body, boundary, west, south, east, north, changed_by)
            select %s, version + 1, since + interval '1 hour', office, %s, level, %s, name, kind, drawn_by, managing_body,
                boundary, west, south, east, north, changed_by
            from grid_revision where grid = '%s'""";

    @Inject
    AgroalDataSource database;

    @Test
    void two_states_of_a_grid_at_one_time_are_refused() {
        UUID west = west(Office.founded());
        assertRefused("grid_revision_pkey", COPY.formatted("grid", "parent", "code || 'x'", west));
    }

    @Test
    void two_grids_of_an_office_with_one_code_at_one_time_are_refused() {
        UUID west = west(Office.founded());
        assertRefused("grid_code", COPY.formatted("gen_random_uuid()", "parent", "code", west));
    }

    @Test
    void a_parent_that_does_not_live_as_long_is_refused() {
        Office office = Office.founded();
        UUID west = west(office);
        assertRefused("grid_parent", COPY.formatted("gen_random_uuid()", "gen_random_uuid()", "code || 'x'", west));
        assertRefused(
                "grid_parent",
                "update grid_revision set until = since + interval '1 s' where grid = '" + office.id + "'");
    }

    @Test
    void a_second_root_is_refused() {
        Office office = Office.founded();
        assertRefused("office_is_root", COPY.formatted("gen_random_uuid()", "null", "code || 'x'", office.id));
    }

    private static UUID west(Office office) {
        return office.child(office.id, 2, "-01", office.ground.box(0, 0, 50, 100));
    }

    private void assertRefused(String constraint, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                assertEquals(1, statement.executeUpdate(sql));
            }
        });
        assertTrue(refused.toString().contains(constraint), refused::toString);
    }
}
