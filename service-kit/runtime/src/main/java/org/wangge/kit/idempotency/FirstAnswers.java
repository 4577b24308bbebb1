package org.wangge.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.closing.ClosingStatement;
import org.wangge.kit.closing.Write;
import org.wangge.kit.database.WhileDatabaseIsThere;

/** The stored first answers. */
@ApplicationScoped
class FirstAnswers {

    /** How long an answer is kept: a phone may be out of reach for days before it repeats a request. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String FIND =
            "select request, status, headers, body from idempotency where account = :account and key = :key";

    private static final String STORE = """
            insert into idempotency (account, key, request, status, headers, body)
            values (:answerAccount, :answerKey, :answerRequest, :answerStatus, :answerHeaders,
                    nullif(:answerBody, ''))
            on conflict do nothing""";

    private final EntityManager entities;
    private final ClosingStatement closing;
    private final Clock clock;

    FirstAnswers(EntityManager entities, ClosingStatement closing, Clock clock) {
        this.entities = entities;
        this.closing = closing;
        this.clock = clock;
    }

    /** What came of the key before, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<FirstAnswer> find(String account, String key) {
        @SuppressWarnings("unchecked") // a query of tuples gives tuples
        List<Tuple> found = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("account", account)
                .setParameter("key", key)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new FirstAnswer(
                        row.get(0, String.class),
                        row.get(1, Number.class).intValue(),
                        row.get(2, String.class),
                        (@Nullable String) row.get(3)));
    }

    /**
     * Stores the answer with the statement that closes the command. While another request with this key runs, that
     * statement waits for its end; if it has answered then, this transaction rolls back with {@link AnsweredBefore}.
     */
    void store(String account, String key, FirstAnswer answer) {
        String body = answer.body();
        closing.add(Write.of(
                        STORE,
                        Map.of(
                                "answerAccount",
                                account,
                                "answerKey",
                                key,
                                "answerRequest",
                                answer.request(),
                                "answerStatus",
                                answer.status(),
                                "answerHeaders",
                                answer.headers(),
                                "answerBody",
                                body == null ? "" : body),
                        1)
                .otherwise(AnsweredBefore::new));
        closing.send();
    }

    @Scheduled(every = "12h", delayed = "11m")
    @WhileDatabaseIsThere
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from idempotency where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
