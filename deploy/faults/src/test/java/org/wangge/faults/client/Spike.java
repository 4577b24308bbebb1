package org.wangge.faults.client;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.wangge.faults.Bench;
import org.wangge.faults.Fault;
import org.wangge.faults.Seen;
import org.wangge.faults.Trial;
import org.wangge.faults.history.Finding;
import org.wangge.faults.history.History;
import org.wangge.faults.load.Load;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Pace;
import org.wangge.faults.stack.Plan;

/** Ten times as much as usual for a while, from clients that send again what is not answered. */
public final class Spike implements Fault {

    private static final Duration LASTS = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "spike";
    }

    @Override
    public String promise() {
        return "At ten times the load, what is not served is refused 429 or 503 with Retry-After, nothing acknowledged is"
                + " lost, and afterwards all is as before";
    }

    @Override
    public void happen(Trial trial, Seen seen) throws InterruptedException, SQLException {
        try (Bench bench = Bench.underLoad(trial, Plan.USUAL, seen)) {
            Office office = bench.furtherOffice();
            Load spike = Load.start(
                    bench.stack().issueUrls(), office, Pace.of(10 * Bench.PER_SECOND, LASTS, Duration.ofMinutes(1)));
            History history = spike.finish();
            bench.noteUntilAccepted();
            bench.settle();
            seen.note("of the spike:");
            bench.note(history);
            List<Finding> findings = bench.stores().check(history, office.id(), PATIENCE);
            findings.forEach(finding -> seen.promise(false, "%s", finding));
        }
    }
}
