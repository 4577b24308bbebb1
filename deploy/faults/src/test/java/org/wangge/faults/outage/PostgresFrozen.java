package org.wangge.faults.outage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wangge.embedded.PostgresServer;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.stack.Signal;

/** PostgreSQL stops where it stands: connections are accepted still, and nothing is answered. It goes on later. */
public final class PostgresFrozen extends FaultUnderLoad {

    private static final Duration FROZEN = Duration.ofSeconds(20);

    public PostgresFrozen() {
        super(
                "postgres-frozen",
                "No acknowledged write is lost; while PostgreSQL says nothing every call is answered, 503 with "
                        + "Retry-After, and what was under way is wholly there or not",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        PostgresServer postgres = bench.stack().postgres();
        ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
        // The server first, so that it neither starts nor buries a process in between; last when it goes on.
        Signal.STOP.sendTo(server.pid());
        List<ProcessHandle> sessions = server.descendants().toList();
        sessions.forEach(session -> Signal.STOP.sendTo(session.pid()));
        try {
            TimeUnit.SECONDS.sleep(FROZEN.toSeconds());
        } finally {
            sessions.forEach(session -> Signal.CONT.sendTo(session.pid()));
            Signal.CONT.sendTo(server.pid());
        }
        seen.note("frozen for %d s", FROZEN.toSeconds());
        bench.noteUntilAccepted();
        bench.settleAllAnswered();
        seen.promise(bench.deadLetters() == 0, "%d messages were dead-lettered", bench.deadLetters());
    }
}
