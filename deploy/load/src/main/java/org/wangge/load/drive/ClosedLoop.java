package org.wangge.load.drive;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/** So many callers, each of whom sends the next call when the last one is answered: finds how much a service can do. */
public final class ClosedLoop {

    private final String service;
    private final int callers;

    public ClosedLoop(String service, int callers) {
        this.service = service;
        this.callers = callers;
    }

    /** Calls for a time. */
    public Tally run(Duration time, Supplier<Call> calls) throws IOException {
        return run(Integer.MAX_VALUE, time, calls);
    }

    /** As the other, but at most so many calls. */
    public Tally run(int most, Duration time, Supplier<Call> calls) throws IOException {
        Tally tally = new Tally();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (Lines lines = new Lines(service, callers, tally)) {
            for (int sent = 0; sent < most && System.nanoTime() < end; sent++) {
                lines.send(calls.get(), System.nanoTime());
                while (lines.areAllBusy() && System.nanoTime() < end) {
                    lines.receive(end);
                }
            }
            lines.receiveAll();
        }
        return tally.lasting((System.nanoTime() - begin) / 1e9);
    }
}
