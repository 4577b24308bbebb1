package org.wangge.kit.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Measures whether the service's database answers, as {@code wangge_database_up}: 1, or 0 when no connection was to be
 * had or none that answers within two seconds.
 */
@ApplicationScoped
class DatabaseAnswers {

    private static final Logger LOG = Logger.getLogger(DatabaseAnswers.class);
    private static final int TIMEOUT_SECONDS = 2;

    private final DataSource database;
    private volatile double up = Double.NaN;

    DatabaseAnswers(DataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("wangge.database.up", this, answers -> answers.up)
                .description("1 when the database answers, 0 when it does not")
                .register(registry);
    }

    @Scheduled(every = "${wangge.watch.database-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        try (Connection connection = database.getConnection()) {
            up = connection.isValid(TIMEOUT_SECONDS) ? 1 : 0;
        } catch (SQLException away) {
            up = 0;
            LOG.warnf("The database does not answer: %s", away.getMessage());
        }
    }
}
