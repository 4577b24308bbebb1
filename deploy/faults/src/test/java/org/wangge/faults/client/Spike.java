package org.wangge.faults.client;

import java.sql.SQLException;
import java.time.Duration;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.history.History;
import org.wangge.faults.load.Load;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Pace;
import org.wangge.faults.stack.Plan;

/** Ten times as much as usual for a while, from clients that send again what is not answered. */
public final class Spike extends FaultUnderLoad {

    private static final Duration LASTS = Duration.ofSeconds(20);

    public Spike() {
        super(
                "spike",
                "At ten times the load, what is not served is refused 429 or 503 with Retry-After, nothing acknowledged is"
                        + " lost, and afterwards all is as before",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        Office office = bench.furtherOffice();
        Load spike = Load.start(
                bench.stack().issueUrls(), office, Pace.of(10 * Bench.PER_SECOND, LASTS, Duration.ofMinutes(1)));
        History history = spike.finish();
        bench.noteUntilAccepted();
        bench.settle();
        seen.note("of the spike:");
        bench.note(history);
        bench.compare(history, office);
    }
}
