package org.wangge.faults.stream;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Broker;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.wire.Sender;
import org.wangge.faults.wire.States;
import org.wangge.kit.id.Ids;
import org.wangge.local.stack.Topics;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Sql;

/** A new notification-service reads all that ever happened in shuffled order; states arrive with the newest first. */
public final class ReorderedTopics extends FaultUnderLoad {

    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final String TOLD = "select n.account || n.event from notification n order by 1";

    public ReorderedTopics() {
        super(
                "reordered-topics",
                "In whatever order topics are read, each event is told once to the same people, and of states the one with"
                        + " the highest version stays",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        UUID office = Ids.next();
        for (long version : new long[] {3, 1, 4, 2}) {
            States.sendOffice(office, version);
        }
        bench.settle();
        try (Sql issues = new Sql(bench.stack().postgres(), "issue")) {
            seen.promise(
                    issues.number("select version from grid_copy where id = '" + office + "'") == 4,
                    "an older state has replaced a newer one");
        }
        readShuffled(bench, seen);
    }

    private void readShuffled(Bench bench, Seen seen) throws InterruptedException, SQLException {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        Topics.FACTS.forEach(topic -> all.addAll(org.wangge.testing.Topics.read(topic)));
        long seed = System.nanoTime();
        Collections.shuffle(all, new Random(seed));
        try (Broker other = bench.stack().anotherBroker()) {
            try (Sender sender = new Sender(other.bootstrapServers())) {
                all.forEach(sender::send);
                sender.awaitTaken();
            }
            ServiceProcess reader = bench.stack().notificationServiceAt(other, "shuffled");
            try {
                reader.start();
                compare(bench, seen, seed, all.size());
            } finally {
                reader.kill();
            }
        }
    }

    private static void compare(Bench bench, Seen seen, long seed, int records) throws SQLException {
        try (Sql inOrder = new Sql(bench.stack().postgres(), "notification");
                Sql shuffled = new Sql(bench.stack().postgres(), "shuffled")) {
            long heard = inOrder.number("select count(*) from inbox");
            await("all heard in another order")
                    .atMost(WITHIN)
                    .until(() -> shuffled.number("select count(*) from inbox") == heard);
            List<String> expected = inOrder.list(TOLD, row -> row.getString(1));
            List<String> told = shuffled.list(TOLD, row -> row.getString(1));
            Set<String> once = new HashSet<>(told);
            seen.note(
                    "%d records shuffled (seed %d): %d told, %d in order", records, seed, told.size(), expected.size());
            seen.promise(once.size() == told.size(), "something was told twice");
            seen.promise(once.equals(new HashSet<>(expected)), "other people were told than in order");
        }
    }
}
