package org.wangge.kit.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.testing.DatabaseOutage;
import org.wangge.testing.wire.DatabaseProxy;

/** A pool of connections through a proxy, beside the applications of other tests. */
class DatabasePulseTest {

    /** As long as a caller's telephone waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NAME = "pulse-test";

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private DatabaseProxy proxy;
    private AgroalDataSource pool;
    private DatabasePulse pulse;

    @BeforeEach
    void begin() throws IOException, SQLException {
        String database = System.getProperty("WANGGE_DB_URL");
        proxy = DatabaseProxy.before(database);
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(2)
                        .acquisitionTimeout(PATIENCE)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcProperty("ApplicationName", NAME)
                                .jdbcUrl(proxy.through(database))
                                .principal(new NamePrincipal(System.getProperty("WANGGE_DB_USER")))
                                .credential(new SimplePassword(System.getProperty("WANGGE_DB_PASSWORD"))))));
        PooledConnections pooled = new PooledConnections();
        pool.setPoolInterceptors(List.of(pooled));
        pulse = new DatabasePulse(pool, pooled, executor, () -> Duration.ofMillis(100));
        pulse.begin(new StartupEvent());
        assertTrue(pulse.beats());
    }

    @AfterEach
    void end() throws IOException {
        pulse.end(new ShutdownEvent());
        executor.shutdownNow();
        proxy.release();
        pool.close();
        proxy.close();
    }

    @Test
    void a_database_that_says_nothing_is_away_and_whoever_waits_for_it_is_told() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            proxy.hold();
            SQLException told = assertTimeoutPreemptively(
                    PATIENCE, () -> assertThrows(SQLException.class, () -> statement.execute("select 1")));
            assertTrue(DatabaseAway.causes(told), told::toString);
        }
        assertTrue(pulse.isAway());
        proxy.release();
        await().until(() -> !pulse.isAway());
        select();
    }

    @Test
    void no_connection_is_met_afterwards_that_broke_while_the_database_was_away() throws SQLException {
        select();
        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            await().until(pulse::isAway);
        }
        await().until(() -> !pulse.isAway());
        select();
    }

    @Test
    void a_session_that_somebody_ended_is_no_sign_that_the_database_is_away() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and application_name = '" + NAME + "'");
            assertTrue(pulse.beats());
            assertFalse(pulse.isAway());
            statement.execute("select 1");
        }
    }

    private void select() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }
}
