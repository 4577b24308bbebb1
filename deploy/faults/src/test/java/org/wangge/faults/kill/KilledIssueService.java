package org.wangge.faults.kill;

import java.sql.SQLException;
import java.util.Locale;
import org.wangge.faults.Bench;
import org.wangge.faults.Fault;
import org.wangge.faults.Seen;
import org.wangge.faults.Trial;
import org.wangge.faults.hook.Point;
import org.wangge.faults.stack.Plan;

/** The only issue-service dies at a point of publishing, and is started again. */
public final class KilledIssueService implements Fault {

    private final Point point;

    public KilledIssueService(Point point) {
        this.point = point;
    }

    @Override
    public String name() {
        return "killed-issue-service-" + point.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String promise() {
        return "What was acknowledged is kept and told once; what was on its way is wholly there or wholly not";
    }

    @Override
    public void happen(Trial trial, Seen seen) throws InterruptedException, SQLException {
        try (Bench bench = Bench.underLoad(Plan.named(name()).withSwitches(), seen)) {
            Halted.at(point, bench.stack().issue(0), seen, () -> {});
            seen.note("writes accepted again after %.1f s", Bench.seconds(bench.untilAccepted().toNanos()));
            bench.settle();
        }
    }
}
