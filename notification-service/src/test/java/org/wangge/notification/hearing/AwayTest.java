package org.wangge.notification.hearing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wangge.kit.database.DatabasePulse;
import org.wangge.kit.hearing.HearingSettings;
import org.wangge.kit.id.Ids;
import org.wangge.notification.Database;
import org.wangge.notification.Happening;
import org.wangge.notification.Mailbox;
import org.wangge.notification.NeighbourPorts;
import org.wangge.testing.Broker;
import org.wangge.testing.DatabaseOutage;
import org.wangge.testing.LoggedLines;
import org.wangge.testing.Topics;

/** PostgreSQL or Kafka is away while an issue's story goes on: afterwards all of it is told, once and in order. */
@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class AwayTest {

    private static final String TOPIC = "issue-voided";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Database database;

    @Inject
    DatabasePulse pulse;

    @Inject
    HearingSettings settings;

    private final UUID issue = Ids.next();
    private final Mailbox reporter = Mailbox.ofSomebody();

    @AfterEach
    void mend() {
        BrokenDeliveries.mend(database);
    }

    @Test
    void while_the_database_is_away_events_wait_and_no_vain_try_counts_against_them() throws SQLException {
        happen(1, 3);
        awaitTold(3);
        // One try fewer than could fail, since the database may come back between a try and the question whether it is
        // away.
        int failures = settings.attempts() - 2;
        BrokenDeliveries.times(database, failures);
        try (LoggedLines tried = LoggedLines.of(
                        TellPatiently.class.getName(), line -> line.getMessage().contains("tried again"));
                DatabaseOutage outage = DatabaseOutage.begin()) {
            happen(4, 12);
            await("tries in vain").atMost(PATIENCE).until(() -> tried.all().size() >= settings.attempts());
        }
        assertTrue(pulse.beats(), "the door is open again");
        awaitTold(12);
        assertTrue(BrokenDeliveries.tried(database) > failures);
        assertNoDeadLetters();
    }

    @Test
    void while_the_disk_of_the_database_is_full_events_wait() {
        int failures = settings.attempts() + 2;
        BrokenDeliveries.forWantOfRoom(database, failures);
        happen(1, 3);
        awaitTold(3);
        assertTrue(BrokenDeliveries.tried(database) > failures);
        assertNoDeadLetters();
    }

    @Test
    void what_is_being_told_when_kafka_goes_is_told_once_and_the_rest_follows_when_it_is_back() throws SQLException {
        happen(1, 3);
        awaitTold(3);
        try {
            try (Connection reader = database.connect()) {
                reader.setAutoCommit(false);
                execute(reader, "lock table notification in share mode");
                happen(4, 4);
                await().until(() -> database.number("select count(*) from pg_locks"
                                + " where not granted and relation = 'notification'::regclass")
                        == 1);
                Broker.stop();
                reader.rollback();
            }
            awaitTold(4);
        } finally {
            Broker.start();
        }
        happen(5, 12);
        awaitTold(12);
        assertNoDeadLetters();
    }

    /** Happenings of the issue, numbered from one to another. */
    private void happen(int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(number -> Happening.of(TOPIC)
                        .about(issue)
                        .reporter(reporter.account())
                        .number(numbered(number))
                        .send());
    }

    /** Waits until that many are told; none of them twice or in another order. */
    private void awaitTold(int count) {
        await("what " + reporter.account() + " is told")
                .atMost(PATIENCE)
                .until(() -> reporter.all().size() >= count);
        List<String> told = reporter.all().stream()
                .map(notification -> String.valueOf(notification.get("number")))
                .toList();
        assertEquals(
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> numbered(count + 1 - i))
                        .toList(),
                told);
    }

    private void assertNoDeadLetters() {
        assertEquals(List.of(), Topics.ofKey("notification-service-dead-letters", issue));
    }

    private static String numbered(int number) {
        return "2026-%06d".formatted(number);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
