package org.wangge.system.people;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.wangge.local.demo.work.Faults;

/** Something done again and again, with a pause in between, until it is closed. What fails is a fault and ends nothing. */
final class Rhythm implements AutoCloseable {
    private static final long ENDS_WITHIN_MINUTES = 5;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Faults faults;
    private final String what;

    Rhythm(String what, Duration pause, Runnable deed, Faults faults) {
        this.what = what;
        this.faults = faults;
        clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        deed.run();
                    } catch (RuntimeException failed) {
                        faults.add(what + ": " + failed);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Waits until what is under way has ended. */
    @Override
    public void close() throws InterruptedException, ExecutionException {
        clock.shutdown();
        if (!clock.awaitTermination(ENDS_WITHIN_MINUTES, TimeUnit.MINUTES)) {
            clock.shutdownNow();
            faults.add(what + " does not end");
        }
    }
}
