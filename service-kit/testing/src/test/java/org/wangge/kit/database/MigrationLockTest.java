package org.wangge.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationLockTest {

    @Inject
    Flyway flyway;

    /** It waits for all transactions that are open, one that holds the lock among them. */
    @Test
    void an_index_can_be_made_concurrently() {
        Flyway concurrently = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .resourceProvider(null)
                .locations("classpath:db/concurrently")
                .table("concurrently_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        int migrations =
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> concurrently.migrate().migrationsExecuted);
        assertEquals(2, migrations);
    }
}
