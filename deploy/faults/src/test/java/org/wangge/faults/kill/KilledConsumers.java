package org.wangge.faults.kill;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.hook.Point;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.wire.States;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Sql;

/** Consumers die inside the transaction in which they apply a message, and are started again. */
public final class KilledConsumers extends FaultUnderLoad {

    private static final Duration WITHIN = Duration.ofMinutes(1);

    public KilledConsumers() {
        super(
                "killed-consumers",
                "Killed inside its transaction, a consumer hears the message again and applies it once; nothing is"
                        + " dead-lettered",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        Halted.at(Point.INSIDE_CONSUMER, bench.stack().notification(0), seen);
        UUID office = Ids.next();
        bench.stack().issue(0).halting().at(Point.INSIDE_CONSUMER, 2);
        States.sendOffice(office, 1);
        States.sendOffice(office, 2);
        await("issue-service halted while it applies a grid")
                .atMost(WITHIN)
                .until(() -> bench.stack().issue(0).process().exit().isPresent());
        bench.stack().issue(0).halting().off();
        bench.stack().issue(0).process().start();
        try (Sql issues = new Sql(bench.stack().postgres(), "issue")) {
            await("the grid's last state")
                    .atMost(WITHIN)
                    .until(() ->
                            issues.number("select coalesce(max(version), 0) from grid_copy where id = '" + office + "'")
                                    == 2);
        }
        bench.settle();
        seen.promise(bench.deadLetters() == 0, "%d messages were dead-lettered", bench.deadLetters());
    }
}
