package org.wangge.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.wangge.kit.event.IncomingEvent;

/** Remembers which events have taken effect, so that a redelivered one has none. */
@ApplicationScoped
public class Inbox {

    /** How long an event is remembered; far longer than Kafka keeps one to deliver again. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final EntityManager entities;
    private final Clock clock;

    Inbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Enters the event in the caller's transaction, in one statement. A concurrent delivery of the same event waits for
     * this transaction's end.
     *
     * @return whether it is here for the first time and is to be applied
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean enter(IncomingEvent event) {
        return entities.createNativeQuery("insert into inbox (event) values (:event) on conflict do nothing")
                        .setParameter("event", event.id())
                        .executeUpdate()
                == 1;
    }

    @Scheduled(every = "12h", delayed = "10m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from inbox where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
