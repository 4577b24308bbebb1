package org.wangge.faults.outage;

import java.sql.SQLException;
import java.util.UUID;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Sql;
import org.wangge.testing.Topics;

/** A transaction that has appended an event stays open for long. */
public final class OpenTransaction extends FaultUnderLoad {

    private static final String TOPIC = "issue-voided";
    private static final double LONGEST_WAIT_SECONDS = 20;

    public OpenTransaction() {
        super(
                "open-transaction",
                "Events of others flow on; one that is committed late is published then, one that is rolled back never",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        try (Sql late = new Sql(bench.stack().postgres(), "issue");
                Sql never = new Sql(bench.stack().postgres(), "issue")) {
            UUID committed = append(late);
            UUID rolledBack = append(never);
            long before = bench.acknowledged();
            double longest = OutboxWatch.longestWait(bench, bench.outage());
            seen.note(
                    "open for %d s: %d writes acknowledged, oldest waiting event at most %.1f s old",
                    bench.outage().toSeconds(), bench.acknowledged() - before, longest);
            seen.promise(longest < LONGEST_WAIT_SECONDS, "an event waited for %.1f s", longest);
            late.run("commit");
            never.run("rollback");
            bench.settleAllAnswered();
            Topics.awaitKey(TOPIC, committed, 1);
            seen.promise(Topics.ofKey(TOPIC, rolledBack).isEmpty(), "an event was published that never came true");
        }
    }

    private static UUID append(Sql session) throws SQLException {
        UUID key = Ids.next();
        session.run("begin");
        session.run("insert into outbox (id, topic, key, schema, at, body) values ('" + Ids.next() + "', '" + TOPIC
                + "', '" + key + "', 1, now(), '{}')");
        return key;
    }
}
