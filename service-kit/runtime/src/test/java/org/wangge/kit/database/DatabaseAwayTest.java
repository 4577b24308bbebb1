package org.wangge.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "08006, true, true",
        "40P01, true, false",
        "53100, true, false",
        "53300, true, false",
        "55000, true, true",
        "55P03, true, false",
        "57P01, true, true",
        "57P03, true, true",
        "99999, true, true",
        "28P01, false, false",
        "23505, false, false",
        "42601, false, false",
        "57014, false, false"
    })
    void a_statement_that_can_be_repeated_is_told_from_one_that_is_wrong(String state, boolean cannot, boolean gone) {
        Throwable failure = new IllegalStateException(new SQLException("said so", state));

        assertEquals(cannot, DatabaseAway.causes(failure));
        assertEquals(gone, DatabaseAway.isGone(failure));
    }

    @Test
    void a_commit_that_failed_says_why_among_what_it_suppressed() {
        XAException atCommit = new XAException(XAException.XAER_RMERR);
        atCommit.initCause(new SQLException("terminating connection", "57P01"));
        RollbackException failed = new RollbackException("could not commit");
        failed.addSuppressed(atCommit);

        assertTrue(DatabaseAway.causes(new IllegalStateException(failed)));
    }

    @Test
    void a_pool_that_has_none_left_carries_no_state() {
        assertTrue(DatabaseAway.causes(new SQLException("Acquisition timeout while waiting for new connection")));
        assertTrue(DatabaseAway.causes(new SQLTransientConnectionException()));
        assertFalse(DatabaseAway.isGone(new SQLException("Acquisition timeout while waiting for new connection")));
        assertFalse(DatabaseAway.causes(new SQLException("something else")));
    }

    @Test
    void what_goes_in_circles_comes_to_an_end() {
        IllegalStateException one = new IllegalStateException();
        IllegalStateException other = new IllegalStateException(one);
        one.addSuppressed(other);

        assertFalse(DatabaseAway.causes(other));
    }
}
