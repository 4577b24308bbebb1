package org.wangge.load.drive;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Calls that come at a fixed rate, however slowly they are answered. Each is timed from the moment it was due: what
 * waits because the service, or every connection to it, is busy has waited.
 */
public final class OpenLoop {

    private static final long HEAD_START_MILLIS = 200;

    /** Who has not been sent by so long after the end is not sent any more, and counts as not answered. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String service;
    private final int connections;

    /** @param connections most calls under way at once */
    public OpenLoop(String service, int connections) {
        this.service = service;
        this.connections = connections;
    }

    /** Makes the calls that are due within the time and waits for the last answer. */
    public Tally run(double perSecond, Duration time, Supplier<Call> calls) throws Exception {
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HEAD_START_MILLIS);
        long end = begin + time.plus(GRACE).toNanos();
        Arrivals arrivals = new Arrivals(begin, perSecond, time);
        Callable<Tally> caller = () -> {
            Tally tally = new Tally();
            try (Wire wire = new Wire(service)) {
                for (long due = arrivals.take(); due >= 0; due = arrivals.take()) {
                    await(due);
                    if (System.nanoTime() > end) {
                        tally.count(Tally.NO_ANSWER, System.nanoTime() - due, false);
                    } else {
                        ClosedLoop.call(wire, calls.get(), due, tally);
                    }
                }
            }
            return tally;
        };
        Tally whole = ClosedLoop.together(connections, caller);
        return whole.lasting((System.nanoTime() - begin) / 1e9);
    }

    private static void await(long due) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
