package org.wangge.kit.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot do something now from a statement that is wrong. */
public final class DatabaseAway {

    /** With 99999 the driver says that it was interrupted while it waited for a server that said nothing. */
    private static final List<String> GONE = List.of("08", "55000", "57P", "99999");

    private static final List<String> BUSY = List.of("25P03", "40", "53", "55P");

    private DatabaseAway() {}

    /**
     * Whether a lost, refused or exhausted connection lies behind the failure, or somebody else's lock: SQLSTATE class 08
     * (connection), 25P03 (cut off in the middle, since nothing came of us for too long), 40 (chosen to make way for another transaction), 53 (too little of something: disk, memory,
     * connections), 55000 (closed for maintenance), 55P (waited too long for a lock), 57P (operator intervention: shutting
     * down, starting up) and 99999 (the driver was interrupted while it connected).
     */
    public static boolean causes(Throwable failure) {
        return isGone(failure)
                || isBehind(
                        failure,
                        sql -> sql instanceof SQLTransientConnectionException || isTimeout(sql) || hasState(BUSY, sql));
    }

    /** Whether it is likely that nobody else would get a connection either: classes 08 and 57P, 55000 and 99999. */
    static boolean isGone(Throwable failure) {
        return isBehind(failure, sql -> hasState(GONE, sql));
    }

    private static boolean hasState(List<String> beginnings, SQLException failure) {
        String state = failure.getSQLState();
        return state != null && beginnings.stream().anyMatch(state::startsWith);
    }

    /** Agroal's own exceptions carry no state: acquisition timed out, or the pool is closed. */
    private static boolean isTimeout(SQLException failure) {
        return failure.getSQLState() == null
                && failure.getMessage() != null
                && failure.getMessage().contains("timeout");
    }

    private static boolean isBehind(Throwable failure, Predicate<SQLException> asked) {
        return isBehind(failure, asked, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** A commit that failed has its cause among what it suppressed. */
    private static boolean isBehind(@Nullable Throwable failure, Predicate<SQLException> asked, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        return failure instanceof SQLException sql && asked.test(sql)
                || isBehind(failure.getCause(), asked, seen)
                || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> isBehind(suppressed, asked, seen));
    }
}
