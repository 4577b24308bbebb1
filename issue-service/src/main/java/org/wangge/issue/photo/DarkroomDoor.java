package org.wangge.issue.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets in so many at a time, so that memory is bounded, lets so many wait, and turns the others away to try again. */
@ApplicationScoped
class DarkroomDoor {

    private static final long LONGEST_WAIT_SECONDS = 20;

    /** What is done inside. */
    interface Work<T> {
        T run() throws IOException;
    }

    private final Semaphore queue;
    private final Semaphore room;
    private final int most;

    @Inject
    DarkroomDoor(PhotoSettings settings) {
        this(settings.atATime(), settings.waiting());
    }

    DarkroomDoor(int atATime, int waiting) {
        this.most = atATime + waiting;
        this.queue = new Semaphore(most);
        this.room = new Semaphore(atATime, true);
    }

    <T> T through(Work<T> work) throws IOException {
        if (!queue.tryAcquire()) {
            throw PhotoRefusal.busy();
        }
        try {
            enter();
            try {
                return work.run();
            } finally {
                room.release();
            }
        } finally {
            queue.release();
        }
    }

    /** How many are inside or wait. */
    int present() {
        return most - queue.availablePermits();
    }

    private void enter() {
        try {
            if (!room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw PhotoRefusal.busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw PhotoRefusal.busy();
        }
    }
}
