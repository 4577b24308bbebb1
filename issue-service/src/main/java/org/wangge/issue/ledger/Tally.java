package org.wangge.issue.ledger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.wangge.kit.database.WhileDatabaseIsThere;

/**
 * Sums up what the database notes of every change to an issue, so that there is little to add up whenever somebody asks.
 * What is asked comes to the same before and after; days long past become one, since what was due then is overdue now.
 */
@ApplicationScoped
class Tally {

    /** "wangge" and "tally" in a 64-bit key: of all copies of the service one sums up at a time. */
    private static final long LOCK = 0x77616e67_74616c6cL;

    /** All that is noted, summed up or not yet, by the day of the deadline. */
    static final String NOTED = "(select * from issue_tally union all select * from issue_tally_change)";

    private static final String ALONE = "select pg_try_advisory_xact_lock(:lock)";

    static final String SUM_UP = """
            with changes as (delete from issue_tally_change returning ledger_grid, state, placed, due, issues),
                 past as (delete from issue_tally where due > '-infinity' and due < :longPast
                          returning ledger_grid, state, placed, due, issues)
            insert into issue_tally
            select ledger_grid, state, placed, case when due < :longPast then '-infinity' else due end, sum(issues)
            from (select * from changes union all select * from past) as noted
            group by 1, 2, 3, 4
            on conflict (ledger_grid, state, placed, due) do update set issues = issue_tally.issues + excluded.issues""";

    private final EntityManager entities;
    private final Clock clock;

    Tally(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "${wangge.issue.tally.sum-up-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    @WhileDatabaseIsThere
    @Transactional
    void sumUp() {
        boolean alone = (boolean)
                entities.createNativeQuery(ALONE).setParameter("lock", LOCK).getSingleResult();
        if (alone) {
            entities.createNativeQuery(SUM_UP)
                    .setParameter("longPast", today(clock.instant()).minusDays(1))
                    .executeUpdate();
        }
    }

    /**
     * The day (UTC) at that time, whose deadlines are looked at one by one; what was due before is overdue without a
     * look. A whole day lies between this and what is summed up, so that clocks of copies may differ.
     */
    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
