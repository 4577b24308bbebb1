package org.wangge.kit.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Whether the database is there. Whoever it let down says so once, and from then on it is asked here until it is back, so that nobody
 * else needs to find out by waiting for it: Agroal (3.0.1) tries a second time whenever a connection cannot be made, and waits up to a
 * second before it does and another where somebody waits already.
 */
@ApplicationScoped
public class DatabasePulse {

    private static final Logger LOG = Logger.getLogger(DatabasePulse.class);
    private static final int SECONDS = 2;
    private static final int MILLIS_BETWEEN = 200;

    private final AgroalDataSource database;
    private final ScheduledExecutorService executor;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean away;

    DatabasePulse(AgroalDataSource database, ScheduledExecutorService executor) {
        this.database = database;
        this.executor = executor;
    }

    /** Asks for a connection, which may take as long as it takes to get one, and whether it answers within two seconds. */
    public boolean beats() {
        try (Connection connection = database.getConnection()) {
            boolean beats = connection.isValid(SECONDS);
            if (beats) {
                away = false;
            } else {
                doubt();
            }
            return beats;
        } catch (SQLException failed) {
            LOG.warnf("The database does not answer: %s", failed.getMessage());
            doubtAfter(failed);
            return false;
        }
    }

    /** Whether the database is known to be away. Nobody is asked. */
    public boolean isAway() {
        return away;
    }

    /**
     * Says that the database let somebody down. Returns at once. It is asked only where the connection broke or could not be made, not
     * where all of the pool are in use or somebody holds a lock: asking takes a connection more.
     */
    public void doubtAfter(Throwable failure) {
        if (DatabaseAway.isGone(failure)) {
            doubt();
        }
    }

    private void doubt() {
        if (asking.compareAndSet(false, true)) {
            executor.execute(this::ask);
        }
    }

    private void ask() {
        boolean was = away;
        away = !isThere();
        if (away) {
            executor.schedule(this::ask, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
        } else {
            asking.set(false);
        }
        if (away != was) {
            LOG.warn(away ? "The database is away" : "The database is back");
        }
    }

    /** By a connection of its own, since those of the pool may have been broken long ago. It is given to the pool. */
    private boolean isThere() {
        try {
            database.isHealthy(true);
            return true;
        } catch (SQLException | RuntimeException failed) {
            LOG.debug("No connection can be made", failed);
            return !DatabaseAway.keptFromConnecting(failed);
        }
    }
}
