package org.wangge.faults.outage;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.wangge.faults.Bench;
import org.wangge.faults.Fault;
import org.wangge.faults.Seen;
import org.wangge.faults.Trial;
import org.wangge.faults.stack.Plan;
import org.wangge.testing.Sql;

/** Kafka's only broker is killed and stays away for long. */
public final class BrokerAway implements Fault {

    @Override
    public String name() {
        return "broker-away";
    }

    @Override
    public String promise() {
        return "Writes go on as if nothing were; once the broker is back, every event is published in the ledger's order"
                + " and told once";
    }

    @Override
    public void happen(Trial trial, Seen seen) throws InterruptedException, SQLException {
        try (Bench bench = Bench.underLoad(trial, Plan.USUAL, seen)) {
            long before = bench.acknowledged();
            bench.stack().broker().kill();
            TimeUnit.SECONDS.sleep(trial.outage().toSeconds());
            long during = bench.acknowledged() - before;
            try (Sql issues = new Sql(bench.stack().postgres(), "issue")) {
                seen.note(
                        "away for %d s: %d writes acknowledged, %d events waiting",
                        trial.outage().toSeconds(), during, issues.number("select count(*) from outbox_waiting"));
            }
            seen.promise(during > trial.outage().toSeconds(), "only %d writes were acknowledged meanwhile", during);
            bench.stack().broker().start();
            bench.settle();
        }
    }
}
