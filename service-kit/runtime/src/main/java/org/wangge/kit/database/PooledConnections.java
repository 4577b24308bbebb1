package org.wangge.kit.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The connections of the pool, so that they can be broken off. The pool itself (Agroal 3.0.1) would close them on the one thread that
 * also makes new ones, each of which takes as long as a login may where nobody answers.
 */
@ApplicationScoped
class PooledConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(PooledConnections.class);

    /** The driver's own: the pool's wrapper is gone as soon as we were told of it. */
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    @Override
    public void onConnectionCreate(Connection made) {
        open.add(driversOwn(made));
    }

    @Override
    public void onConnectionDestroy(Connection ended) {
        open.remove(driversOwn(ended));
    }

    private static Connection driversOwn(Connection pooled) {
        try {
            return pooled.unwrap(PgConnection.class);
        } catch (SQLException otherDriver) {
            throw new IllegalStateException(otherDriver);
        }
    }

    /** Ends all at once, without a word to the database: whoever waits for an answer on one has an exception. */
    void breakOff() {
        for (Connection connection : open) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException failed) {
                LOG.warn("A connection could not be broken off", failed);
            }
        }
    }
}
