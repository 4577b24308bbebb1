package org.wangge.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return causes(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** A commit that failed has its cause among what it suppressed. */
    private static boolean causes(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLException sql && isAway(sql)
                || causes(failure.getCause(), seen)
                || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> causes(suppressed, seen));
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
