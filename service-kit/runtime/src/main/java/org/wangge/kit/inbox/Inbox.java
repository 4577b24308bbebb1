package org.wangge.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Remembers which events have taken effect, so that a redelivered one has none. */
@ApplicationScoped
public class Inbox {

    /** How long an event is remembered; far longer than Kafka keeps one to deliver again. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final String ENTER = """
            insert into inbox (event)
            select distinct id from unnest(cast(:events as uuid[])) as entered (id) order by id
            on conflict do nothing
            returning event
            """;

    private final EntityManager entities;
    private final Clock clock;

    Inbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Enters events in the caller's transaction, in one statement however many they are. A concurrent delivery of one of
     * them waits for this transaction's end; all enter in the same order, so none waits in a circle.
     *
     * @return those that are here for the first time and are to be applied
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> enter(Collection<UUID> events) {
        String ids = events.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        List<?> entered =
                entities.createNativeQuery(ENTER).setParameter("events", ids).getResultList();
        return entered.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    @Scheduled(every = "12h", delayed = "10m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from inbox where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
