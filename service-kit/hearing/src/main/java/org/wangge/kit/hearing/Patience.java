package org.wangge.kit.hearing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wangge.kit.database.DatabaseAway;
import org.wangge.kit.database.DatabasePulse;

/** How the tries to apply an event follow one another. */
@ApplicationScoped
public class Patience {

    private final DatabasePulse database;
    private final HearingSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Patience(DatabasePulse database, HearingSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Whether a try that failed is to be held against the event: not where the database says that it cannot now, for want
     * of room on its disk, say, nor while it is away, nor once the service stops, and what the event needed is taken down. The database may
     * have come back between the failure and this question: that costs one try, not the event.
     */
    public boolean isHeldAgainstTheEvent(RuntimeException failed) {
        return !DatabaseAway.causes(failed) && !isOver() && database.beats();
    }

    /** Whether an event that has failed so often is given up. */
    public boolean endsAfter(int failures) {
        return failures >= settings.attempts();
    }

    /** Waits before the next try, longer after each; returns at once when the service stops. */
    public void waitAfter(int tries) throws InterruptedException {
        long wait = settings.firstWait().toMillis() << Math.min(tries - 1, 16);
        stopping.await(Math.min(wait, settings.longestWait().toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Whether the service stops: no event is tried any more, since what that needs is taken down meanwhile. */
    public boolean isOver() {
        return stopping.getCount() == 0;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }
}
