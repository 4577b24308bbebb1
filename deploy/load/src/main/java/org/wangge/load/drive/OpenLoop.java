package org.wangge.load.drive;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Calls that come at a fixed rate, however slowly they are answered. Each is timed from the moment it was due: what
 * waits because the service, or every connection to it, is busy has waited.
 */
public final class OpenLoop {

    private static final Duration HEAD_START = Duration.ofMillis(200);

    /** Who has not been sent by so long after the end is not sent any more, and counts as not answered. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String service;
    private final int connections;

    /** @param connections most calls under way at once */
    public OpenLoop(String service, int connections) {
        this.service = service;
        this.connections = connections;
    }

    /** Makes the calls that are due within the time, all written out beforehand, and waits for the last answer. */
    public Tally run(double perSecond, Duration time, Supplier<Call> calls) throws IOException {
        Arrivals arrivals = new Arrivals(perSecond, time);
        List<Call> written = Stream.generate(calls).limit(arrivals.count()).toList();
        long begin = System.nanoTime() + HEAD_START.toNanos();
        long end = begin + time.plus(GRACE).toNanos();
        Tally tally = new Tally();
        try (Lines lines = new Lines(service, connections, tally)) {
            for (int i = 0; i < written.size(); i++) {
                long due = begin + arrivals.nanosUntil(i);
                while (System.nanoTime() < due) {
                    lines.receive(due);
                }
                while (lines.areAllBusy() && System.nanoTime() < end) {
                    lines.receive(end);
                }
                if (System.nanoTime() > end) {
                    tally.count(Tally.NO_ANSWER, System.nanoTime() - due, false);
                } else {
                    lines.send(written.get(i), due);
                }
            }
            lines.receiveAll();
        }
        return tally.lasting((System.nanoTime() - begin) / 1e9);
    }
}
