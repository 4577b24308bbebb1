package org.wangge.kit.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.wangge.kit.database.DatabasePulse;

/**
 * Measures whether the service's database answers, as {@code wangge_database_up}: 1, or 0 when no connection was to be
 * had or none that answers within two seconds.
 */
@ApplicationScoped
class DatabaseAnswers {

    private final DatabasePulse database;
    private volatile double up = Double.NaN;

    DatabaseAnswers(DatabasePulse database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("wangge.database.up", this, answers -> answers.up)
                .description("1 when the database answers, 0 when it does not")
                .register(registry);
    }

    @Scheduled(every = "${wangge.watch.database-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        up = database.beats() ? 1 : 0;
    }
}
