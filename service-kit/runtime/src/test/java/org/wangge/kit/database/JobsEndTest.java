package org.wangge.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class JobsEndTest {

    private final CountDownLatch paused = new CountDownLatch(1);
    private final JobsEnd jobs = new JobsEnd((Scheduler)
            Proxy.newProxyInstance(Scheduler.class.getClassLoader(), new Class<?>[] {Scheduler.class}, (p, call, a) -> {
                assertEquals("pause", call.getName());
                paused.countDown();
                return null;
            }));

    @Test
    void a_service_that_stops_waits_for_the_job_that_runs_and_none_begins_after_it() throws Exception {
        assertTrue(jobs.mayBegin());
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> {
            try {
                jobs.pause(new ShutdownEvent());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        assertTrue(paused.await(10, TimeUnit.SECONDS));
        assertThrows(TimeoutException.class, () -> stopped.get(200, TimeUnit.MILLISECONDS));
        jobs.ended();
        stopped.get(4, TimeUnit.SECONDS);
        assertFalse(jobs.mayBegin());
    }
}
