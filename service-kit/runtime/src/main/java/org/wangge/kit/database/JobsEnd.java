package org.wangge.kit.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets no job begin once the service stops: Quarkus closes the database seconds before it stops its scheduler. */
@Singleton
class JobsEnd {

    private static final int BEFORE_ANYTHING_ENDS = 1;

    private final Scheduler scheduler;

    JobsEnd(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void pause(@Observes @Priority(BEFORE_ANYTHING_ENDS) ShutdownEvent stopping) {
        scheduler.pause();
    }
}
