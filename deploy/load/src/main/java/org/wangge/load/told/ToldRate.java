package org.wangge.load.told;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Reading;
import org.wangge.load.figure.Result;
import org.wangge.testing.ServiceProcess;

/**
 * Notifications a second that notification-service stores of a backlog, from the moment a lock on its tables is let go, behind
 * which the backlog was prepared, to its last commit, by PostgreSQL's clock; against the same rows without a service.
 */
public final class ToldRate implements Figure {

    private static final int EVENTS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "told";
    }

    @Override
    public String title() {
        return "notifications stored a second, duplicates checked, against bare inserts of the same rows";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        Database database = bench.database("load_told");
        String topic = bench.broker().newTopic("load-told");
        ServiceProcess service = bench.service(
                "notification-service", database, Map.of("mp.messaging.incoming.issue-events.topics", topic));
        try {
            service.start();
            return List.of(measure(bench, database, topic, effort));
        } finally {
            service.kill();
            database.drop();
        }
    }

    private static Result measure(Bench bench, Database database, String topic, Effort effort) throws Exception {
        int events = Math.max(4_000, effort.of(EVENTS));
        hear(bench, database, topic, events);
        BareInserts same = BareInserts.of(database);
        Pairs pairs = Pairs.measure(effort.pairs(), () -> hear(bench, database, topic, events), () -> {
            empty(database);
            double seconds = same.run(database);
            long stored = database.number("select count(*) from notification");
            return new Reading(stored / seconds, Math.abs(database.number("select count(*) from inbox") - events));
        });
        return Result.ratio("told", "notifications/s", pairs, Reach.atLeast(0.4), events + " events in each run");
    }

    private static Reading hear(Bench bench, Database database, String topic, int events) throws Exception {
        empty(database);
        double began;
        try (Connection gate = database.connect();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("lock table told_event in access exclusive mode");
            Facts.send(bench.broker(), topic, events);
            try (ResultSet now = statement.executeQuery("select extract(epoch from clock_timestamp())")) {
                now.next();
                began = now.getDouble(1);
            }
            gate.commit();
        }
        Awaitility.await("all is heard")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> database.number("select count(*) from inbox") >= events);
        double ended =
                database.real("select extract(epoch from max(pg_xact_commit_timestamp(xmin))) from notification");
        long stored = database.number("select count(*) from notification");
        long twice = stored - database.number("select count(distinct (event, account)) from notification");
        long untold = events - database.number("select count(distinct event) from notification");
        return new Reading(stored / (ended - began), twice + untold);
    }

    private static void empty(Database database) throws Exception {
        database.run("truncate inbox, delivery, notification, told_event, account_inbox");
        database.settle();
    }
}
