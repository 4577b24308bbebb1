package org.wangge.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that cannot be reached from a statement that is wrong. */
final class DatabaseAway {

    private DatabaseAway() {}

    /**
     * Whether a lost, refused or exhausted connection lies behind the failure: SQLSTATE class 08 (connection), 53 (too
     * little of something: disk, memory, connections) and 57P (operator intervention: shutting down, starting up).
     */
    static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // Agroal's own exceptions carry no state: acquisition timed out, or the pool is closed.
            return failure.getMessage() != null && failure.getMessage().contains("timeout");
        }
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
