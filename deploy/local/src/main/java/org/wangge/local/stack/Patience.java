package org.wangge.local.stack;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tries until it is good or the time is up. */
final class Patience {
    private static final long PAUSE_MILLIS = 500;

    private Patience() {}

    /** The first good outcome, or the last one. */
    static <T> T within(Duration time, Supplier<T> attempt, Predicate<T> good) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        T outcome = attempt.get();
        while (!good.test(outcome) && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            outcome = attempt.get();
        }
        return outcome;
    }
}
