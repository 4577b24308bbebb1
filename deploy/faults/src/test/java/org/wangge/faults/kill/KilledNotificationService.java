package org.wangge.faults.kill;

import java.sql.SQLException;
import org.wangge.faults.Bench;
import org.wangge.faults.Fault;
import org.wangge.faults.Seen;
import org.wangge.faults.Trial;
import org.wangge.faults.hook.Point;
import org.wangge.faults.stack.Plan;
import org.wangge.testing.Topics;

/** The only notification-service dies inside the transaction that tells somebody, and is started again. */
public final class KilledNotificationService implements Fault {

    @Override
    public String name() {
        return "killed-notification-service";
    }

    @Override
    public String promise() {
        return "Writes go on; the event is heard again and told once; nothing is dead-lettered";
    }

    @Override
    public void happen(Trial trial, Seen seen) throws InterruptedException, SQLException {
        try (Bench bench = Bench.underLoad(Plan.named(name()).withSwitches(), seen)) {
            Halted.at(Point.INSIDE_CONSUMER, bench.stack().notification(0), seen, () -> bench.awaitAcknowledged(20));
            bench.settle();
            seen.promise(Topics.read("notification-service-dead-letters").isEmpty(), "an event was dead-lettered");
        }
    }
}
