package org.wangge.kit.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps the outbox small, and right after a restore: for the active relay alone, in its own database session. */
record OutboxUpkeep(Connection connection) {

    /** PostgreSQL's lock_not_available. */
    private static final String BUSY = "55P03";

    /**
     * Begins anew where the database was restored into another cluster, whose transactions have other numbers: what the
     * outbox holds is told again.
     *
     * @return whether that was so
     */
    boolean adopt() throws SQLException {
        return transaction(() -> {
            if (execute("update outbox_cursor set cluster = system_identifier, passed = '1:1:', ahead = '1:1:',"
                            + " done = 0 from pg_control_system() where cluster <> system_identifier")
                    == 0) {
                return false;
            }
            execute("update outbox set xid = pg_current_xact_id()");
            return true;
        });
    }

    /**
     * Empties the part of the table that rests, and sends new rows there. Does nothing while it still holds an event that
     * the cursor has not passed, or while somebody is busy with it; writers never wait for this.
     *
     * @return whether it was done
     */
    boolean turnOver() throws SQLException {
        try {
            return transaction(() -> {
                int resting = 1 - (int) number("select part from outbox_cursor");
                String part = "outbox_" + resting;
                execute("set local lock_timeout = '50ms'; lock table " + part + " in access exclusive mode");
                long left = number("select count(*) from " + part
                        + ", outbox_cursor where not pg_visible_in_snapshot(xid, passed)");
                if (left > 0) {
                    return false;
                }
                execute("truncate " + part + "; update outbox_cursor set part = " + resting);
                return true;
            });
        } catch (SQLException failed) {
            if (BUSY.equals(failed.getSQLState())) {
                return false;
            }
            throw failed;
        }
    }

    @FunctionalInterface
    private interface Work {
        boolean run() throws SQLException;
    }

    private boolean transaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            boolean done = work.run();
            connection.commit();
            return done;
        } catch (SQLException failed) {
            try {
                connection.rollback();
            } catch (SQLException lost) {
                failed.addSuppressed(lost);
            }
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
