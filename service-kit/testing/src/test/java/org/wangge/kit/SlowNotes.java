package org.wangge.kit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a request in the middle of its work until a test lets it go. */
final class SlowNotes {

    private static volatile CountDownLatch arrived = new CountDownLatch(1);
    private static volatile CountDownLatch released = new CountDownLatch(1);

    private SlowNotes() {}

    static void reset() {
        arrived = new CountDownLatch(1);
        released = new CountDownLatch(1);
    }

    static void arriveAndWait() throws InterruptedException {
        arrived.countDown();
        if (!released.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("never released");
        }
    }

    static void awaitArrival() throws InterruptedException {
        if (!arrived.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody arrived");
        }
    }

    static void release() {
        released.countDown();
    }
}
