package org.wangge.faults.kill;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.wangge.faults.Seen;
import org.wangge.faults.hook.Hook;
import org.wangge.faults.hook.Point;
import org.wangge.faults.stack.Member;

/** Halts a service at a point, several times in a row, and starts it again each time. */
final class Halted {

    private static final int TIMES = 3;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private Halted() {}

    /** @param between what has to happen before the service is started again */
    static void at(Point point, Member service, Seen seen, Runnable between) {
        for (int time = 1; time <= TIMES; time++) {
            // Not at the same place of a batch or of a story each time.
            service.halting().at(point, 1 + 4 * (time - 1));
            await("halted at " + point)
                    .atMost(WITHIN)
                    .until(() -> service.process().exit().isPresent());
            int exit = service.process().exit().getAsInt();
            seen.promise(exit == Hook.HALTED, "the service ended with %d, not at %s", exit, point);
            service.halting().off();
            between.run();
            service.process().start();
        }
        seen.note("halted %d times", TIMES);
    }
}
