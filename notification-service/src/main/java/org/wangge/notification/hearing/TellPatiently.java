package org.wangge.notification.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.wangge.kit.hearing.Patience;

/**
 * Tells events together. Where that fails while the database answers, each half is told by itself, and so on, until the
 * event at fault stands alone: that one is given up after some tries and the others take effect, in their order. While
 * the database is away or full everything waits, however long.
 */
@ApplicationScoped
class TellPatiently {

    private static final Logger LOG = Logger.getLogger(TellPatiently.class);

    private final TellRecipients tell;
    private final Patience patience;

    TellPatiently(TellRecipients tell, Patience patience) {
        this.tell = tell;
        this.patience = patience;
    }

    /**
     * Returns those that were given up. Throws {@link CancellationException} when the service stops before all are told
     * or given up.
     */
    List<Refused> of(List<Heard> events) throws InterruptedException {
        if (events.isEmpty()) {
            return List.of();
        }
        List<IssueEvent> together = events.stream().map(Heard::event).toList();
        int tries = 0;
        int failures = 0;
        while (!patience.isOver()) {
            try {
                tell.of(together);
                return List.of();
            } catch (RuntimeException failed) {
                tries++;
                if (patience.isHeldAgainstTheEvent(failed)) {
                    if (events.size() > 1) {
                        LOG.warnf(failed, "%d events are tried again in two halves", events.size());
                        return ofHalves(events);
                    }
                    if (patience.endsAfter(++failures)) {
                        return List.of(new Refused(events.get(0).from(), failed));
                    }
                }
                LOG.warnf(failed, "%s of %d is tried again", together.get(0).id(), events.size());
                patience.waitAfter(tries);
            }
        }
        throw new CancellationException("The service stops");
    }

    private List<Refused> ofHalves(List<Heard> events) throws InterruptedException {
        int middle = events.size() / 2;
        List<Refused> first = of(events.subList(0, middle));
        return Stream.concat(first.stream(), of(events.subList(middle, events.size())).stream())
                .toList();
    }
}
