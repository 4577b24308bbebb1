package org.wangge.faults.kill;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.OptionalInt;
import org.wangge.faults.Seen;
import org.wangge.faults.hook.Hook;
import org.wangge.faults.hook.Point;
import org.wangge.faults.stack.Member;

/** Halts a service at a point and starts it again. */
final class Halted {

    /** Where a service that publishes could lose an event or tell it twice. */
    static final Point[] PUBLISHING = {Point.BEFORE_COMMIT, Point.BEFORE_PUBLISH, Point.BEFORE_PASSING};

    private static final int TIMES = 2;
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private Halted() {}

    /** Several times in a row, not at the same place of a story each time. */
    static void at(Point point, Member service, Seen seen) {
        for (int time = 1; time <= TIMES; time++) {
            service.halting().at(point, 1 + 4 * (time - 1));
            OptionalInt exit = await("halted at " + point)
                    .atMost(WITHIN)
                    .until(() -> service.process().exit(), OptionalInt::isPresent);
            seen.promise(
                    exit.getAsInt() == Hook.HALTED, "the service ended with %d, not at %s", exit.getAsInt(), point);
            service.halting().off();
            service.process().start();
        }
        seen.note("halted %d times %s", TIMES, point.words());
    }
}
