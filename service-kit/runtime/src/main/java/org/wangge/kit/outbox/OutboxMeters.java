package org.wangge.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Measures what waits in the outbox: {@code wangge_outbox_events} and {@code wangge_outbox_age_seconds}, the age of the
 * oldest. All copies of a service look at one table, so take the maximum over them. Not a number while the database does
 * not answer.
 */
@ApplicationScoped
class OutboxMeters {

    private static final Logger LOG = Logger.getLogger(OutboxMeters.class);

    /** Counting stops here, so that a long backlog stays cheap to watch. */
    static final int MOST_COUNTED = 100_000;

    private static final int TIMEOUT_SECONDS = 2;
    private static final String LOOK =
            "select count(*), min(at) from (select at from outbox_waiting limit " + MOST_COUNTED + ") as counted";

    private final DataSource database;
    private final OutboxRelaySettings settings;
    private final Clock clock;
    private volatile double events = Double.NaN;
    private volatile double age = Double.NaN;

    OutboxMeters(DataSource database, OutboxRelaySettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        if (settings.enabled()) {
            Gauge.builder("wangge.outbox.events", this, meters -> meters.events)
                    .description("Events waiting for Kafka, at most " + MOST_COUNTED)
                    .register(registry);
            Gauge.builder("wangge.outbox.age", this, meters -> meters.age)
                    .description("Age of the oldest event that waits for Kafka, 0 if none does")
                    .baseUnit("seconds")
                    .register(registry);
        }
    }

    @Scheduled(every = "${wangge.outbox.measure-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        if (!settings.enabled()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setQueryTimeout(TIMEOUT_SECONDS);
            try (ResultSet seen = look.executeQuery()) {
                seen.next();
                OffsetDateTime oldest = seen.getObject(2, OffsetDateTime.class);
                events = seen.getLong(1);
                age = oldest == null
                        ? 0
                        : Math.max(
                                0,
                                Duration.between(oldest.toInstant(), clock.instant())
                                                .toMillis()
                                        / 1000.0);
            }
        } catch (SQLException away) {
            events = Double.NaN;
            age = Double.NaN;
            LOG.warnf("The outbox cannot be measured: %s", away.getMessage());
        }
    }
}
