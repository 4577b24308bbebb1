package org.wangge.faults.outage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Member;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.stack.Signal;

/** One of two copies of a service stops where it stands (SIGSTOP) and goes on later. */
public final class FrozenService extends FaultUnderLoad {

    private static final Duration FROZEN = Duration.ofSeconds(30);

    private final String service;

    public FrozenService(String service) {
        super(
                "frozen-" + service,
                "The other copy of " + service
                        + " goes on; nothing is lost or told twice, before or after the frozen one" + " goes on",
                Plan.TWO_COPIES);
        this.service = service;
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        Member frozen = service.equals("issue-service")
                ? bench.stack().issue(0)
                : bench.stack().notification(0);
        long before = bench.acknowledged();
        Signal.STOP.sendTo(frozen.process().pid());
        TimeUnit.SECONDS.sleep(FROZEN.toSeconds());
        long during = bench.acknowledged() - before;
        seen.note("frozen for %d s: %d writes acknowledged by the other", FROZEN.toSeconds(), during);
        seen.promise(during > 0, "no write was acknowledged meanwhile");
        Signal.CONT.sendTo(frozen.process().pid());
        bench.settle();
    }
}
