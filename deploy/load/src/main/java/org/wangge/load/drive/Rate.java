package org.wangge.load.drive;

import java.time.Duration;
import java.util.function.Supplier;
import org.wangge.load.figure.Reading;

/** How many answers a second there are in a closed loop. */
public final class Rate {

    private final ClosedLoop loop;
    private final Duration run;

    public Rate(ClosedLoop loop, Duration run) {
        this.loop = loop;
        this.run = run;
    }

    public Reading of(Supplier<Call> calls, int expected) throws Exception {
        Tally tally = loop.run(run, calls);
        return new Reading(tally.perSecond(expected), tally.otherThan(expected));
    }
}
