package org.wangge.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Tells a database that cannot do something now from a statement that is wrong. */
public final class DatabaseAway {

    private static final List<String> NOT_NOW = List.of("08", "40", "53", "55P", "57P");

    private DatabaseAway() {}

    /**
     * Whether a lost, refused or exhausted connection lies behind the failure, or somebody else's lock: SQLSTATE class 08
     * (connection), 40 (chosen to make way for another transaction), 53 (too little of something: disk, memory,
     * connections), 55P (waited too long for a lock) and 57P (operator intervention: shutting down, starting up).
     */
    public static boolean causes(Throwable failure) {
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
        return NOT_NOW.stream().anyMatch(state::startsWith);
    }
}
