package org.wangge.faults.kill;

import java.sql.SQLException;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.hook.Point;
import org.wangge.faults.stack.Plan;

/** The only issue-service dies at each point of publishing, and is started again. */
public final class KilledIssueService extends FaultUnderLoad {

    public KilledIssueService() {
        super(
                "killed-issue-service",
                "Killed before commit, before publish or before the cursor passes: what was acknowledged is kept and told"
                        + " once, what was on its way is wholly there or wholly not",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        for (Point point : Halted.PUBLISHING) {
            Halted.at(point, bench.stack().issue(0), seen);
            bench.noteUntilAccepted();
        }
        bench.settle();
    }
}
