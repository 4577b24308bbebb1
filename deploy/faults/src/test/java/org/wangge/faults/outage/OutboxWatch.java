package org.wangge.faults.outage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.wangge.faults.Bench;
import org.wangge.testing.Sql;

/** Looks once a second how long issue-service's events wait for Kafka. */
final class OutboxWatch {

    private OutboxWatch() {}

    /** For so long; the age in seconds that the oldest waiting event reached meanwhile. */
    static double longestWait(Bench bench, Duration during) throws SQLException, InterruptedException {
        double longest = 0;
        try (Sql issues = new Sql(bench.stack().postgres(), "issue")) {
            long end = System.nanoTime() + during.toNanos();
            while (System.nanoTime() < end) {
                TimeUnit.SECONDS.sleep(1);
                longest = Math.max(
                        longest,
                        issues.number("select coalesce(extract(epoch from now() - min(at)) * 1000, 0)"
                                        + " from outbox_waiting")
                                / 1e3);
            }
        }
        return longest;
    }
}
