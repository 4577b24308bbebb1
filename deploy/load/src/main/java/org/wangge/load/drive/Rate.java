package org.wangge.load.drive;

import java.time.Duration;
import org.wangge.load.figure.Reading;

/** How many answers a second one call gets, in a closed loop. */
public final class Rate {

    private final ClosedLoop loop;
    private final Duration run;

    public Rate(ClosedLoop loop, Duration run) {
        this.loop = loop;
        this.run = run;
    }

    public Reading of(Call call, int expected) throws Exception {
        Tally tally = loop.run(run, () -> call);
        return new Reading(tally.perSecond(expected), tally.otherThan(expected));
    }
}
