package org.wangge.faults.outage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.wire.States;
import org.wangge.kit.id.Ids;
import org.wangge.testing.Sql;

/** PostgreSQL ends at once, as in a crash, and comes back after a while. */
public final class PostgresStopped extends FaultUnderLoad {

    private static final Duration AWAY = Duration.ofSeconds(20);

    public PostgresStopped() {
        super(
                "postgres-stopped",
                "No acknowledged write is lost; while PostgreSQL is away every write is answered 503 with Retry-After; "
                        + "what comes off Kafka meanwhile waits and is applied",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        bench.stack().postgres().stopAtOnce();
        UUID grid = Ids.next();
        States.sendOffice(grid, 1);
        TimeUnit.SECONDS.sleep(AWAY.toSeconds());
        bench.stack().postgres().start();
        seen.note("away for %d s", AWAY.toSeconds());
        bench.noteUntilAccepted();
        bench.settleAllAnswered();
        try (Sql issues = new Sql(bench.stack().postgres(), "issue")) {
            seen.promise(
                    issues.number("select count(*) from grid_copy where id = '" + grid + "'") == 1,
                    "a grid's state that came meanwhile was lost");
        }
        seen.promise(bench.deadLetters() == 0, "%d messages were dead-lettered", bench.deadLetters());
    }
}
