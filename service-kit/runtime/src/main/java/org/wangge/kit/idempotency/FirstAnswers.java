package org.wangge.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored first answers. */
@ApplicationScoped
class FirstAnswers {

    /** How long an answer is kept: a phone may be out of reach for days before it repeats a request. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String FIND = """
            select pg_try_advisory_xact_lock(hashtextextended(:account || chr(31) || :key, 0)),
                   first.request, first.status, first.headers, first.body
            from (values (1)) as one (row)
            left join idempotency first on first.account = :account and first.key = :key""";

    private static final String STORE = """
            insert into idempotency (account, key, request, status, headers, body)
            values (:account, :key, :request, :status, :headers, cast(:body as text))
            on conflict do nothing""";

    private final EntityManager entities;
    private final Clock clock;

    FirstAnswers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Claims the key for this transaction, or tells what came of it before. Refuses (409) while another has it. */
    Optional<FirstAnswer> claim(String account, String key) {
        Object[] row = (Object[]) entities.createNativeQuery(FIND)
                .setParameter("account", account)
                .setParameter("key", key)
                .getSingleResult();
        if (row[1] != null) {
            return Optional.of(new FirstAnswer(
                    (String) row[1], ((Number) row[2]).intValue(), (String) row[3], (@Nullable String) row[4]));
        }
        if (!(Boolean) row[0]) {
            throw IdempotencyRefusal.stillRunning();
        }
        return Optional.empty();
    }

    /**
     * Stores the answer. Refuses (409) if the first request committed between this one's look and its lock; this
     * transaction then rolls back, and a repetition finds the answer.
     */
    void store(String account, String key, FirstAnswer answer) {
        int stored = entities.createNativeQuery(STORE)
                .setParameter("account", account)
                .setParameter("key", key)
                .setParameter("request", answer.request())
                .setParameter("status", answer.status())
                .setParameter("headers", answer.headers())
                .setParameter("body", answer.body())
                .executeUpdate();
        if (stored == 0) {
            throw IdempotencyRefusal.stillRunning();
        }
    }

    @Scheduled(every = "12h", delayed = "11m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from idempotency where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
