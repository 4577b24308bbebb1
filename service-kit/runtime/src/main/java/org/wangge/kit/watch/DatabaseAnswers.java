package org.wangge.kit.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.wangge.kit.database.DatabasePulse;

/** Measures whether the service's database is there, as {@code wangge_database_up}: 1, or 0 while it is away. */
@ApplicationScoped
class DatabaseAnswers {

    void register(@Observes StartupEvent started, DatabasePulse database, MeterRegistry registry) {
        Gauge.builder("wangge.database.up", database, pulse -> pulse.isAway() ? 0 : 1)
                .description("1 when the database answers, 0 when it does not")
                .register(registry);
    }
}
