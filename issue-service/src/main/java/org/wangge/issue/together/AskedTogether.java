package org.wangge.issue.together;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wangge.kit.database.DatabasePulse;
import org.wangge.kit.problem.Unavailable;

/**
 * Questions to the database that are asked at the same time and share what asking takes: the statement, and the way to a worker
 * thread and back, which takes longer (docs/decisions/0016). Those whose requests an event loop reads in one turn go out together at its
 * end; those that come while the database is busy with them go out when it is done. Each is asked after it came, so that no answer is
 * older than its question.
 *
 * @param <Q> a question; two that are equal have the same answer
 * @param <A> what is found
 */
public final class AskedTogether<Q, A> {

    private static final Duration UNTIL_IT_MAY_BE_BACK = Duration.ofSeconds(2);

    /** In one statement: as many as have places to ask at once. */
    private static final int MOST = 64;

    /** So few go out together in any case: two statements would take them longer than one. */
    private static final int FEW = 8;

    private record Asked<Q, A>(Q question, CompletableFuture<Optional<A>> answer) {}

    private final Function<List<Q>, Map<Q, A>> database;
    private final Executor workers;
    private final Executor later;
    private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** How many went out last. Whoever made it busy may look. */
    private int before;

    /**
     * @param database finds what it can; runs on a worker thread, in no request and no transaction
     * @param pulse while the database is away it is not asked: those who wait for others who ask in vain need not do so after them
     */
    public AskedTogether(Function<List<Q>, Map<Q, A>> database, DatabasePulse pulse) {
        this(database, pulse::isAway);
    }

    AskedTogether(Function<List<Q>, Map<Q, A>> database, BooleanSupplier away) {
        this(
                questions -> {
                    if (away.getAsBoolean()) {
                        throw new Unavailable(UNTIL_IT_MAY_BE_BACK);
                    }
                    return database.apply(questions);
                },
                command -> Infrastructure.getDefaultExecutor().execute(command),
                AskedTogether::atTheEndOfTheTurn);
    }

    /** @param later puts off what can be put off until everybody who is there has asked */
    AskedTogether(Function<List<Q>, Map<Q, A>> database, Executor workers, Executor later) {
        this.database = database;
        this.workers = workers;
        this.later = later;
    }

    /** An event loop reads all that has come, and only then does what it was given in the meantime. */
    private static void atTheEndOfTheTurn(Runnable task) {
        if (Context.isOnEventLoopThread()) {
            Vertx.currentContext().runOnContext(turnIsOver -> task.run());
        } else {
            task.run();
        }
    }

    /**
     * What is found, and empty where nothing is; asked once there is a subscriber. It fails as the statement did, and with {@link
     * Unavailable} while the database is away. What follows it runs on the worker thread and should be short.
     */
    public Uni<Optional<A>> ask(Q question) {
        return Uni.createFrom().completionStage(() -> answer(question));
    }

    private CompletableFuture<Optional<A>> answer(Q question) {
        Asked<Q, A> asked = new Asked<>(question, new CompletableFuture<>());
        waiting.add(asked);
        later.execute(this::begin);
        return asked.answer();
    }

    private void begin() {
        if (waiting.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            workers.execute(this::askAll);
        } catch (RejectedExecutionException ended) {
            for (List<Asked<Q, A>> next = next(); !next.isEmpty(); next = next()) {
                next.forEach(asked -> asked.answer().completeExceptionally(ended));
            }
            busy.set(false);
        }
    }

    private void askAll() {
        try {
            for (List<Asked<Q, A>> next = next(); !next.isEmpty(); next = next()) {
                ask(next);
            }
        } finally {
            busy.set(false);
            begin(); // for who came after the last look and found it busy
        }
    }

    /**
     * One half of those who are there: while it waits for its statement the event loop has the other half to answer and to read, where
     * otherwise one would always wait for the other. Those who went out last are there again, or will be at once.
     */
    private List<Asked<Q, A>> next() {
        int half = (before + waiting.size() + 1) / 2;
        List<Asked<Q, A>> next = Stream.generate(waiting::poll)
                .limit(Math.min(MOST, Math.max(FEW, half)))
                .takeWhile(Objects::nonNull)
                .toList();
        before = next.size();
        return next;
    }

    private void ask(List<Asked<Q, A>> next) {
        try {
            Map<Q, A> found =
                    database.apply(next.stream().map(Asked::question).distinct().toList());
            next.forEach(asked -> asked.answer().complete(Optional.ofNullable(found.get(asked.question()))));
        } catch (RuntimeException | Error failed) {
            next.forEach(asked -> asked.answer().completeExceptionally(failed));
        }
    }
}
