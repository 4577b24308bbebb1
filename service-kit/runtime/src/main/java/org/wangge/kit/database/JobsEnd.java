package org.wangge.kit.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets no job begin once the service stops, and one that needs the database end what it is at: Quarkus closes the
 * database seconds before it stops its scheduler.
 */
@Singleton
class JobsEnd {

    private static final Logger LOG = Logger.getLogger(JobsEnd.class);
    private static final int BEFORE_ANYTHING_ENDS = 1;
    private static final int ALL = Integer.MAX_VALUE;
    private static final long PATIENCE_SECONDS = 5;

    private final Scheduler scheduler;
    private final Semaphore running = new Semaphore(ALL);

    JobsEnd(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Whether a job may begin; one that began has to say that it {@link #ended}. */
    boolean mayBegin() {
        return running.tryAcquire();
    }

    void ended() {
        running.release();
    }

    void pause(@Observes @Priority(BEFORE_ANYTHING_ENDS) ShutdownEvent stopping) throws InterruptedException {
        scheduler.pause();
        if (!running.tryAcquire(ALL, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warnf("Jobs are cut off that did not end within %d s", PATIENCE_SECONDS);
        }
    }
}
