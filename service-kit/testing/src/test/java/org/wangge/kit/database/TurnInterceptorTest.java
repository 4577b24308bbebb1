package org.wangge.kit.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.exception.SQLGrammarException;
import org.junit.jupiter.api.Test;
import org.wangge.testing.DatabaseOutage;

/** Jobs that come round again do without the database for as long as it is away. */
@QuarkusTest
class TurnInterceptorTest {

    private static final Duration NOTICED = Duration.ofSeconds(60);

    @Inject
    Turns turns;

    @Inject
    DatabasePulse pulse;

    @Test
    void a_turn_is_left_out_while_the_database_is_away() throws SQLException {
        int before = turns.begun();
        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            await().atMost(NOTICED).until(pulse::isAway);
            turns.take();
            assertEquals(before, turns.begun());
        }
        await().atMost(NOTICED).until(() -> !pulse.isAway());
        turns.take();
        assertEquals(before + 1, turns.begun());
    }

    @Test
    void what_the_database_fails_in_the_middle_waits_for_the_next_turn() {
        int before = turns.begun();
        turns.loseTheSession();
        assertEquals(before + 1, turns.begun());
        turns.take();
        assertEquals(before + 2, turns.begun());
    }

    @Test
    void a_job_that_is_wrong_is_not_kept_quiet() {
        assertThrows(SQLGrammarException.class, () -> turns.askForWhatIsNotThere());
    }
}
