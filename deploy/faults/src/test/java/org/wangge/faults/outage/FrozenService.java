package org.wangge.faults.outage;

import java.sql.SQLException;
import java.time.Duration;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Member;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.stack.Signal;

/** Each of two copies of a service, one after the other, stops where it stands (SIGSTOP) and goes on later: one of the two relays. */
public final class FrozenService extends FaultUnderLoad {

    private static final Duration FROZEN = Duration.ofSeconds(30);

    /** Until PostgreSQL ends the frozen copy's session, 15 s, and the other's relay has taken over. */
    private static final double LONGEST_WAIT_SECONDS = 20;

    private final String service;

    public FrozenService(String service) {
        super(
                "frozen-" + service,
                "The other copy of " + service
                        + " goes on, and its events are published; nothing is lost or told twice, before or after the frozen one"
                        + " goes on",
                Plan.TWO_COPIES);
        this.service = service;
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        for (int copy = 0; copy < 2; copy++) {
            Member frozen = service.equals("issue-service")
                    ? bench.stack().issue(copy)
                    : bench.stack().notification(copy);
            long before = bench.acknowledged();
            Signal.STOP.sendTo(frozen.process().pid());
            double longest = OutboxWatch.longestWait(bench, FROZEN);
            long during = bench.acknowledged() - before;
            Signal.CONT.sendTo(frozen.process().pid());
            seen.note(
                    "copy %d frozen for %d s: %d writes acknowledged by the other, oldest waiting event at most %.1f s old",
                    copy, FROZEN.toSeconds(), during, longest);
            seen.promise(during > 0, "no write was acknowledged meanwhile");
            seen.promise(longest < LONGEST_WAIT_SECONDS, "an event waited for %.1f s", longest);
        }
        bench.settle();
    }
}
