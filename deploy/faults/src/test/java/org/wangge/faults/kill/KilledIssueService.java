package org.wangge.faults.kill;

import java.sql.SQLException;
import org.wangge.faults.Bench;
import org.wangge.faults.Fault;
import org.wangge.faults.Seen;
import org.wangge.faults.Trial;
import org.wangge.faults.hook.Point;
import org.wangge.faults.stack.Plan;

/** The only issue-service dies at each point of publishing, and is started again. */
public final class KilledIssueService implements Fault {

    @Override
    public String name() {
        return "killed-issue-service";
    }

    @Override
    public String promise() {
        return "Killed before commit, before publish or before the cursor passes: what was acknowledged is kept and told"
                + " once, what was on its way is wholly there or wholly not";
    }

    @Override
    public void happen(Trial trial, Seen seen) throws InterruptedException, SQLException {
        try (Bench bench = Bench.underLoad(trial, Plan.USUAL, seen)) {
            for (Point point : Halted.PUBLISHING) {
                Halted.at(point, bench.stack().issue(0), seen);
                bench.noteUntilAccepted();
            }
            bench.settle();
        }
    }
}
