package org.wangge.faults.outage;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultOnSmallDisk;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.stack.Tmpfs;

/** PostgreSQL's disk is full for a while. */
public final class PostgresDiskFull extends FaultOnSmallDisk {

    private static final int MEBIBYTES = 450;
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final Duration FELT_WITHIN = Duration.ofMinutes(2);

    public PostgresDiskFull() {
        super(
                "postgres-disk-full",
                "Writes that find no room are answered 503 with Retry-After; no acknowledged write is lost; they are"
                        + " accepted again once there is room",
                MEBIBYTES);
    }

    @Override
    protected Plan planWith(Path folder) {
        return Plan.USUAL.dataIn(folder.resolve("postgres"));
    }

    @Override
    protected void happenTo(Bench bench, Tmpfs disk, Seen seen) throws InterruptedException, SQLException {
        disk.fill();
        await("a write finds no room").atMost(FELT_WITHIN).until(() -> bench.answered(503) > 0);
        TimeUnit.SECONDS.sleep(FULL.toSeconds());
        disk.free();
        boolean ended = !bench.stack().postgres().isAlive();
        if (ended) {
            bench.stack().postgres().stop();
            bench.stack().postgres().start();
        }
        seen.note(ended ? "PostgreSQL ended and was started again" : "PostgreSQL went on");
        bench.noteUntilAccepted();
        bench.settleAllAnswered();
    }
}
