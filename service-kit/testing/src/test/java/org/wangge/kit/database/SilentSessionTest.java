package org.wangge.kit.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What PostgreSQL does with the sessions of a copy that is frozen, or whose machine is lost. */
@QuarkusTest
class SilentSessionTest {

    @Inject
    AgroalDataSource pool;

    @Test
    void it_is_told_when_to_end_them() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertEquals("10s", answer(connection, "show idle_in_transaction_session_timeout"));
            assertEquals("5", answer(connection, "show tcp_keepalives_idle"));
            assertEquals("2", answer(connection, "show tcp_keepalives_interval"));
            assertEquals("3", answer(connection, "show tcp_keepalives_count"));
            assertEquals("11000", answer(connection, "show tcp_user_timeout"));
        }
    }

    @Test
    void a_transaction_that_was_silent_for_too_long_is_to_be_tried_again_and_has_let_go_of_its_locks()
            throws SQLException {
        try (Connection silent = pool.getConnection();
                Connection other = pool.getConnection()) {
            silent.setAutoCommit(false);
            answer(silent, "select pg_advisory_xact_lock(7)");
            silent.createStatement().execute("set local idle_in_transaction_session_timeout = '100ms'");
            await().until(() ->
                    answer(other, "select pg_try_advisory_xact_lock(7)").equals("t"));
            SQLException cutOff = assertThrows(SQLException.class, () -> answer(silent, "select 1"));
            assertTrue(DatabaseAway.causes(cutOff), cutOff.getSQLState());
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return String.valueOf(found.getString(1));
        }
    }
}
