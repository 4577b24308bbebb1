package org.wangge.issue.ledger;

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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.wangge.issue.loop.State;

/**
 * Measures the issues of all offices whose deadline has passed: {@code wangge_issues_overdue}, by state. All copies look
 * at one table, so take the maximum over them. Not a number while the database does not answer.
 */
@ApplicationScoped
class OverdueMeters {

    private static final Logger LOG = Logger.getLogger(OverdueMeters.class);

    private static final int TIMEOUT_SECONDS = 5;

    /** What was due before today (UTC) is tallied; only today's deadlines are looked at one by one, by the index issue_deadline. */
    static final String COUNT = """
            select state, cast(sum(issues) as bigint)
            from (select state, issues, due from %s as tally
                  union all
                  select state, 1, '-infinity' from issue
                  where state in ('ASSIGNED', 'IN_PROGRESS') and deadline >= ? and deadline < ?) as noted
            where due < ?
            group by state""".formatted(Tally.NOTED);

    private final DataSource database;
    private final Clock clock;
    private volatile Map<State, Long> overdue = Map.of();

    OverdueMeters(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        for (State state : State.RUNNING) {
            Gauge.builder("wangge.issues.overdue", this, meters -> meters.overdue(state))
                    .description("Issues whose deadline has passed")
                    .tag("state", state.name())
                    .register(registry);
        }
    }

    @Scheduled(every = "${wangge.issue.overdue.measure-every:60s}", concurrentExecution = ConcurrentExecution.SKIP)
    void measure() {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setQueryTimeout(TIMEOUT_SECONDS);
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            LocalDate today = Tally.today(now.toInstant());
            count.setObject(1, today.atStartOfDay().atOffset(ZoneOffset.UTC));
            count.setObject(2, now);
            count.setObject(3, today);
            try (ResultSet seen = count.executeQuery()) {
                Map<State, Long> found = new EnumMap<>(State.class);
                State.RUNNING.forEach(state -> found.put(state, 0L));
                while (seen.next()) {
                    found.put(State.valueOf(seen.getString(1)), seen.getLong(2));
                }
                overdue = found;
            }
        } catch (SQLException away) {
            overdue = Map.of();
            LOG.warnf("Overdue issues cannot be counted: %s", away.getMessage());
        }
    }

    private double overdue(State state) {
        Long count = overdue.get(state);
        return count == null ? Double.NaN : count;
    }
}
