package org.wangge.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.wangge.kit.database.WhileDatabaseIsThere;

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
     * A part for the statement that gives events their effect: enters them, and returns in a column {@code event} those that are
     * here for the first time and are to be applied. A concurrent delivery of one of them waits for this transaction's end; all enter in
     * the same order, so none waits in a circle.
     *
     * @param events a query of one column, {@code id}, in which no event is there twice
     */
    public static String entering(String events) {
        return "insert into inbox (event) select id from (" + events + ") entered order by id"
                + " on conflict do nothing returning event";
    }

    @Scheduled(every = "12h", delayed = "10m")
    @WhileDatabaseIsThere
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from inbox where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
