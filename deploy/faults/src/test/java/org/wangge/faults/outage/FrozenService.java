package org.wangge.faults.outage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.wangge.faults.Bench;
import org.wangge.faults.Fault;
import org.wangge.faults.Seen;
import org.wangge.faults.Trial;
import org.wangge.faults.stack.Member;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.stack.Signal;

/** One of two copies of a service stops where it stands (SIGSTOP) and goes on later. */
public final class FrozenService implements Fault {

    private static final Duration FROZEN = Duration.ofSeconds(30);

    private final String service;

    public FrozenService(String service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "frozen-" + service;
    }

    @Override
    public String promise() {
        return "The other copy of " + service
                + " goes on; nothing is lost or told twice, before or after the frozen one" + " goes on";
    }

    @Override
    public void happen(Trial trial, Seen seen) throws InterruptedException, SQLException {
        try (Bench bench = Bench.underLoad(trial, Plan.TWO_COPIES, seen)) {
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
}
