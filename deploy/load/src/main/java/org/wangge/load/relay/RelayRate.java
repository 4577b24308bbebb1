package org.wangge.load.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Broker;
import org.wangge.load.bench.Database;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Reading;
import org.wangge.load.figure.Result;
import org.wangge.load.figure.Spread;
import org.wangge.load.office.IssueBench;
import org.wangge.testing.Topics;

/**
 * How fast the relay of a running service empties its outbox into Kafka, from the first record that is there to the last,
 * against Kafka's own producer. The dead tuples are those of all tables: every row deleted or replaced.
 */
public final class RelayRate implements Figure {

    private static final int EVENTS = 50_000;
    private static final int WARM_UP_RUNS = 8;
    private static final long LOOK_EVERY_MILLIS = 10;
    private static final long GIVE_UP_AFTER_SECONDS = 180;
    private static final String DEAD = "select coalesce(sum(n_tup_del + n_tup_upd), 0) from pg_stat_user_tables";

    /** Sessions tell the statistics of what they did when they are idle, within a second. */
    private static final long STATISTICS_MILLIS = 2_500;

    private final List<Double> deadTuples = new ArrayList<>();

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String title() {
        return "events a second from the outbox into Kafka, against ProducerPerformance; dead tuples of each";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        int events = Math.max(20_000, effort.of(EVENTS));
        Database database = bench.database("load_relay");
        try (IssueBench issues = IssueBench.open(bench, database, Map.of("wangge.outbox.measure-every", "off"))) {
            String reported = IssueBench.idIn(issues.reported());
            Backlog backlog = new Backlog(Topics.awaitKey("issue-reported", UUID.fromString(reported), 1)
                    .get(0));
            ProducerPerformanceRun theirs = new ProducerPerformanceRun(bench.broker(), backlog);
            drain(database, bench.broker(), backlog, WARM_UP_RUNS * events);
            Pairs pairs = Pairs.measure(
                    effort.pairs(), () -> drain(database, bench.broker(), backlog, events), () -> theirs.send(events));
            deadTuples.subList(0, 2).clear(); // of the warm-up and of the pair that is thrown away
            return List.of(
                    Result.ratio(
                            "outbox relay",
                            "events/s",
                            pairs,
                            Reach.atLeast(0.5),
                            events + " events of about " + backlog.bytes() + " bytes in each run"),
                    Result.alone(
                            "outbox relay",
                            "dead tuples per event",
                            Spread.of(deadTuples.stream().mapToDouble(Double::doubleValue)),
                            Reach.NONE));
        } finally {
            database.drop();
        }
    }

    private Reading drain(Database database, Broker broker, Backlog backlog, int events) throws Exception {
        String topic = broker.newTopic("load-relay");
        try {
            database.settle();
            double dead = database.real(DEAD);
            backlog.commit(database, topic, events);
            double rate = rate(broker, topic, events);
            TimeUnit.MILLISECONDS.sleep(STATISTICS_MILLIS);
            deadTuples.add((database.real(DEAD) - dead) / events);
            long waiting = database.number("select count(*) from outbox_waiting");
            return new Reading(rate, waiting + Math.abs(broker.records(topic) - events));
        } finally {
            broker.delete(topic);
        }
    }

    private static double rate(Broker broker, String topic, int events) throws Exception {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_AFTER_SECONDS);
        long first = 0;
        long begin = 0;
        while (System.nanoTime() < giveUp) {
            long there = broker.records(topic);
            long now = System.nanoTime();
            if (there >= events) {
                return (events - first) / ((now - begin) / 1e9);
            }
            if (first == 0 && there > 0) {
                first = there;
                begin = now;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        throw new IllegalStateException("Not relayed: " + broker.records(topic) + " of " + events);
    }
}
