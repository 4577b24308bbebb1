package org.wangge.kit.database;

import static io.agroal.api.configuration.AgroalDataSourceConfiguration.DataSourceImplementation.AGROAL_POOLLESS;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database is there, so that nobody else has to find out by waiting for it. It is asked all the time over a connection
 * apart from the pool's: one that was stopped would keep whoever wants a connection for seconds (Agroal 3.0.1 tries twice, and waits for
 * up to a second before each), one that is frozen, or whose machine is lost, for as long as the system takes for a dead connection.
 * When it goes, the pool's connections are broken off, so that whoever waits on one is told, and nobody meets one afterwards.
 */
@ApplicationScoped
public class DatabasePulse {

    private static final Logger LOG = Logger.getLogger(DatabasePulse.class);

    /** Without an answer for so long, a new connection is tried. */
    private static final int SECONDS_TO_ANSWER = 1;

    /**
     * Without one for so long, the database is away. Both together, and the time between two questions, are less than whoever wants a
     * connection of the pool waits ({@code acquisition-timeout}): before the first of them gives up, the door is shut, and nobody takes
     * his place to wait for as long again.
     */
    private static final int SECONDS_TO_CONNECT = 2;

    private final AgroalDataSource pool;
    private final PooledConnections pooled;
    private final ScheduledExecutorService executor;
    private final PulseSettings settings;
    private @Nullable AgroalDataSource apart;
    private @Nullable Connection line;
    private @Nullable ScheduledFuture<?> asking;
    private volatile boolean away;

    DatabasePulse(
            AgroalDataSource pool,
            PooledConnections pooled,
            ScheduledExecutorService executor,
            PulseSettings settings) {
        this.pool = pool;
        this.pooled = pooled;
        this.executor = executor;
        this.settings = settings;
    }

    synchronized void begin(@Observes StartupEvent started) {
        asking = executor.scheduleWithFixedDelay(this::ask, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void end(@Observes ShutdownEvent stopped) {
        if (asking != null) {
            asking.cancel(false);
        }
        hangUp();
        if (apart != null) {
            apart.close();
        }
    }

    /** Whether the database was away when it was last asked. Nobody waits. */
    public boolean isAway() {
        return away;
    }

    /** An exception would end the asking, and what was last known would be believed for ever. */
    private void ask() {
        try {
            beats();
        } catch (RuntimeException failed) {
            LOG.error("Whether the database is there could not be asked", failed);
        }
    }

    /** Asks the database now, which takes up to three seconds where it says nothing. */
    public synchronized boolean beats() {
        SQLException why = answers() ? null : keptFromConnecting();
        boolean was = away;
        away = why != null;
        if (away && !was) {
            LOG.warn("The database is away", why);
            pooled.breakOff();
            pool.flush(FlushMode.ALL);
        } else if (was && !away) {
            LOG.warn("The database is back");
        }
        return !away;
    }

    private boolean answers() {
        try {
            return line != null && line.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException failed) {
            LOG.debug("The connection broke", failed);
            return false;
        }
    }

    /**
     * Makes a new connection.
     *
     * @return what kept it from being made; null where it was made, and where the database is there but refuses, because it has too
     *     many, say
     */
    private @Nullable SQLException keptFromConnecting() {
        hangUp();
        try {
            line = apart().getConnection();
            return null;
        } catch (SQLException failed) {
            LOG.debug("No connection can be made", failed);
            return DatabaseAway.isGone(failed) ? failed : null;
        }
    }

    private AgroalDataSource apart() throws SQLException {
        if (apart == null) {
            AgroalConnectionFactoryConfiguration asThePools =
                    pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
            apart = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .dataSourceImplementation(AGROAL_POOLLESS)
                    .connectionPoolConfiguration(connections -> connections
                            .maxSize(1)
                            .connectionFactoryConfiguration(
                                    () -> new AgroalConnectionFactoryConfigurationSupplier(asThePools)
                                            .jdbcProperty("loginTimeout", String.valueOf(SECONDS_TO_CONNECT))
                                            .get())));
        }
        return apart;
    }

    private void hangUp() {
        if (line == null) {
            return;
        }
        try {
            line.close();
        } catch (SQLException failed) {
            LOG.debug("The connection was broken already", failed);
        }
        line = null;
    }
}
