package org.wangge.faults.outage;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.testing.Sql;

/** Kafka's only broker is killed and stays away for long. */
public final class BrokerAway extends FaultUnderLoad {

    public BrokerAway() {
        super(
                "broker-away",
                "Writes go on as if nothing were; once the broker is back, every event is published in the ledger's order"
                        + " and told once",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        long before = bench.acknowledged();
        bench.stack().broker().kill();
        TimeUnit.SECONDS.sleep(bench.outage().toSeconds());
        long during = bench.acknowledged() - before;
        try (Sql issues = new Sql(bench.stack().postgres(), "issue")) {
            seen.note(
                    "away for %d s: %d writes acknowledged, %d events waiting",
                    bench.outage().toSeconds(), during, issues.number("select count(*) from outbox_waiting"));
        }
        seen.promise(during > bench.outage().toSeconds(), "only %d writes were acknowledged meanwhile", during);
        bench.stack().broker().start();
        bench.settleAllAnswered();
    }
}
