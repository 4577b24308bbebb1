package org.wangge.issue.together;

import io.agroal.api.AgroalDataSource;
import io.netty.channel.EventLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.database.DatabasePulse;

/**
 * Rows that event loops ask for themselves, without a worker thread, each over a connection of its own (docs/decisions/0024). Those whose
 * requests a loop reads in one turn share a statement, which goes out at its end; up to four are on their way at once. Each is asked
 * after it came, so that no answer is older than its question.
 *
 * <p>It is the short way to what can be had from the pool, too, and may be closed at any time: who asks has to know the other one.
 *
 * @param <R> what is made of a row
 */
public final class AskedOnEventLoop<R> {

    private static final Logger LOG = Logger.getLogger(AskedOnEventLoop.class);

    /** Statements on their way at once: while PostgreSQL is at one, the loop reads its answer to another, and new questions. */
    private static final int MOST_UNDER_WAY = 4;

    /** In one statement: as many as have places to ask at once. */
    private static final int MOST = 64;

    private record Asked<R>(UUID id, CompletableFuture<Optional<R>> answer) {}

    private final @Nullable PgConnectOptions options;
    private final String sql;
    private final Function<Row, R> read;
    private final BooleanSupplier away;
    private final Map<EventLoop, Loop> loops = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param sql one parameter, ids as {@code uuid[]}; answers a row for each of them that there is, the id in its first column
     * @param read runs on the event loop
     * @param pool the connections go where its connections go
     * @param pulse while the database is away it is not asked
     */
    public AskedOnEventLoop(String sql, Function<Row, R> read, AgroalDataSource pool, DatabasePulse pulse) {
        this(sql, read, options(pool), pulse::isAway);
    }

    AskedOnEventLoop(String sql, Function<Row, R> read, @Nullable PgConnectOptions options, BooleanSupplier away) {
        this.sql = sql;
        this.read = read;
        this.options = options;
        this.away = away;
    }

    private static @Nullable PgConnectOptions options(AgroalDataSource pool) {
        try {
            return PoolAddress.of(
                    pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration());
        } catch (PoolAddress.NotUnderstood unknown) {
            LOG.warnf(
                    "Event loops have no connections of their own, and all questions go over the pool: %s",
                    unknown.getMessage());
            return null;
        }
    }

    /**
     * The row of an id, and empty where there is none; asked once there is a subscriber. It fails where it could not be asked: away from
     * an event loop, while the loop has no connection, and where the statement fails or has no answer within three seconds.
     */
    public Uni<Optional<R>> find(UUID id) {
        return Uni.createFrom()
                .completionStage(() -> loop().map(loop -> loop.ask(id)).orElseGet(NotAsked::failed));
    }

    /** Ends all connections for good; to be called when the service begins to stop. */
    public void close() {
        closed = true;
        loops.values().forEach(Loop::close);
    }

    private Optional<Loop> loop() {
        return options == null || closed || !Context.isOnEventLoopThread()
                ? Optional.empty()
                : Optional.of(loops.computeIfAbsent(
                        ContextInternal.current().nettyEventLoop(), eventLoop -> newLoop(eventLoop, options)));
    }

    private Loop newLoop(EventLoop eventLoop, PgConnectOptions to) {
        ContextInternal server = ContextInternal.current();
        Context context = server.owner().createEventLoopContext(eventLoop, server.workerPool(), server.classLoader());
        return new Loop(context, new LoopConnection(context, to, sql, () -> closed || away.getAsBoolean()));
    }

    /** What is asked on one event loop, and on no other thread. */
    private final class Loop {

        private final Context context;
        private final LoopConnection connection;
        private final Queue<Asked<R>> waiting = new ArrayDeque<>();
        private int underWay;
        private boolean turnIsToEnd;

        Loop(Context context, LoopConnection connection) {
            this.context = context;
            this.connection = connection;
        }

        CompletableFuture<Optional<R>> ask(UUID id) {
            if (!connection.isOpen()) {
                context.runOnContext(turn -> connection.open());
                return NotAsked.failed();
            }
            Asked<R> asked = new Asked<>(id, new CompletableFuture<>());
            waiting.add(asked);
            if (!turnIsToEnd) {
                turnIsToEnd = true;
                context.runOnContext(turn -> {
                    turnIsToEnd = false;
                    send();
                });
            }
            return asked.answer();
        }

        void close() {
            context.runOnContext(turn -> connection.close());
        }

        private void send() {
            while (underWay < MOST_UNDER_WAY && !waiting.isEmpty()) {
                List<Asked<R>> next = Stream.generate(waiting::poll)
                        .limit(MOST)
                        .takeWhile(Objects::nonNull)
                        .toList();
                UUID[] ids = next.stream().map(Asked::id).distinct().toArray(UUID[]::new);
                underWay++;
                connection.ask(Tuple.of(ids)).onComplete(answer -> {
                    underWay--;
                    send();
                    tell(next, answer);
                });
            }
        }

        private void tell(List<Asked<R>> asked, AsyncResult<RowSet<Row>> answer) {
            if (answer.failed()) {
                asked.forEach(each -> each.answer().completeExceptionally(answer.cause()));
                return;
            }
            try {
                Map<UUID, R> rows = new HashMap<>();
                answer.result().forEach(row -> rows.put(row.getUUID(0), read.apply(row)));
                asked.forEach(each -> each.answer().complete(Optional.ofNullable(rows.get(each.id()))));
            } catch (RuntimeException unreadable) {
                asked.forEach(each -> each.answer().completeExceptionally(unreadable));
            }
        }
    }
}
