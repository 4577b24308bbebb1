package org.wangge.faults.stream;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.history.History;
import org.wangge.faults.history.Wire;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.wire.Thrice;
import org.wangge.local.stack.Topics;

/** Every event is on its topic three times. */
public final class EveryEventThrice extends FaultUnderLoad {

    private static final Duration WITHIN = Duration.ofMinutes(2);

    public EveryEventThrice() {
        super("every-event-thrice", "An event that comes three times is told once", Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        try (Thrice thrice = Thrice.of(bench.stack().broker().bootstrapServers(), Topics.FACTS)) {
            History history = bench.stopLoad();
            await("every event three times").atMost(WITHIN).until(() -> {
                Wire wire = bench.stores().wire(bench.office().id());
                long events = wire.messages().stream()
                        .map(Wire.Message::event)
                        .distinct()
                        .count();
                return wire.messages().size() >= 3 * events;
            });
            bench.check(history);
            seen.note("%d records sent again", thrice.copies());
        }
    }
}
