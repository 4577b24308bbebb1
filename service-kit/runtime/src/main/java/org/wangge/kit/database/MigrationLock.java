package org.wangge.kit.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Has the lock by which one copy alone migrates belong to a session. In a transaction of its own, as Flyway has it otherwise, it would be
 * cut off in a long migration, since nothing goes on in it, and {@code create index concurrently} would wait for its end for ever. That
 * waits for everybody else's transactions, too, longer than a session may wait for a lock; so its script says first that it may.
 */
@ApplicationScoped
class MigrationLock implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        flyway.mixed(true);
    }
}
