package org.wangge.load.delay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.bench.WarmUp;
import org.wangge.load.drive.OpenLoop;
import org.wangge.load.drive.Tally;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Reading;
import org.wangge.load.figure.Result;
import org.wangge.load.office.Deed;
import org.wangge.load.office.IssueBench;
import org.wangge.testing.ServiceProcess;

/**
 * Reports at 200 a second: from the commit of each to the commit of each notification of it, both by PostgreSQL's own record
 * of when a transaction committed, so nothing has to be asked meanwhile. Held against Kafka alone at the same rate.
 */
public final class CommitToInbox implements Figure {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 64;
    private static final int RECORD_BYTES = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "delay";
    }

    @Override
    public String title() {
        return "p99 from commit to inbox at 200 events/s, against Kafka from producer to consumer";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        bench.broker().create("issue-reported");
        Database told = bench.database("load_delay_told");
        Database database = bench.database("load_delay");
        ServiceProcess notifications = bench.service("notification-service", told, Bench.NEW_EVENTS_ALONE);
        try (IssueBench issues = IssueBench.open(bench, database, Map.of())) {
            notifications.start();
            return List.of(measure(bench, issues, notifications, told, effort));
        } finally {
            notifications.kill();
            database.drop();
            told.drop();
        }
    }

    private static Result measure(
            Bench bench, IssueBench issues, ServiceProcess notifications, Database told, Effort effort)
            throws Exception {
        Awaitility.await("a report is told").atMost(PATIENCE).until(() -> {
            String id = IssueBench.idIn(issues.reported());
            return told.number("select count(*) from told_event where issue = '" + id + "'") > 0
                    || told.number("select count(*) from told_event") > 1;
        });
        KafkaDelay kafka = new KafkaDelay(bench.broker(), RECORD_BYTES);
        String warm = new WarmUp(effort, issues.service(), notifications).by(time -> ours(issues, told, time));
        kafka.p99(PER_SECOND, effort.run());
        Pairs pairs = Pairs.measure(
                effort.pairs(), () -> ours(issues, told, effort.run()), () -> kafka.p99(PER_SECOND, effort.run()));
        return Result.ratio(
                "p99 from commit to inbox",
                "ms",
                pairs,
                Reach.atMost(6),
                PER_SECOND
                        + " reports/s; theirs is a producer and a consumer at that rate, as EndToEndLatency takes none",
                warm);
    }

    private static Reading ours(IssueBench issues, Database told, Duration time) throws Exception {
        told.run("truncate inbox, delivery, notification, told_event");
        String since = issues.database().text("select clock_timestamp()::text");
        Tally tally = new OpenLoop(issues.service().url(), CONNECTIONS).run(PER_SECOND, time, issues.reports());
        Map<Object, Double> committed = times(
                issues.database(),
                "select id, extract(epoch from pg_xact_commit_timestamp(xmin)) from issue where reported_at >= '"
                        + since + "'");
        try {
            Awaitility.await("all are told")
                    .atMost(PATIENCE)
                    .until(() -> told.number("select count(*) from told_event") >= committed.size());
        } catch (ConditionTimeoutException some) {
            // Counted below: who was not told is an error.
        }
        Map<Object, Double> arrived = times(told, """
                select e.issue, max(extract(epoch from pg_xact_commit_timestamp(n.xmin)))
                from notification n join told_event e on e.id = n.event group by e.issue""");
        double[] delays = delays(committed, arrived);
        long untold = committed.size() - delays.length;
        double p99 = delays.length == 0 ? Double.NaN : delays[(int) Math.ceil(delays.length * 0.99) - 1];
        return new Reading(p99, tally.otherThan(Deed.REPORT.expected()) + untold);
    }

    /** Milliseconds, sorted, of those that arrived. */
    private static double[] delays(Map<Object, Double> committed, Map<Object, Double> arrived) {
        List<Double> delays = new ArrayList<>();
        committed.forEach((issue, at) -> {
            Double then = arrived.get(issue);
            if (then != null) {
                delays.add((then - at) * 1000);
            }
        });
        return delays.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static Map<Object, Double> times(Database database, String query) throws Exception {
        Map<Object, Double> times = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                times.put(found.getObject(1), found.getDouble(2));
            }
        }
        return times;
    }
}
