package org.wangge.issue.together;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A connection of one event loop to the database, for one statement that is asked again and again. Whatever goes wrong on it ends it,
 * and everybody who waits on it is told; the next who would like to ask has a new one made, for those after him. All of it happens on
 * the loop.
 */
final class LoopConnection {

    private static final Logger LOG = Logger.getLogger(LoopConnection.class);

    /** So long an answer, or a connection, is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** From one attempt to connect to the next. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Context loop;
    private final PgConnectOptions options;
    private final String sql;
    private final BooleanSupplier away;
    private @Nullable Line line;
    private boolean opening;
    private boolean closed;
    private long lastOpened = System.nanoTime() - PAUSE.toNanos();
    private boolean complained;

    /** @param loop a context on the event loop that nothing else is deployed in: who takes that down would wait for the connection's end */
    LoopConnection(Context loop, PgConnectOptions options, String sql, BooleanSupplier away) {
        this.loop = loop;
        this.options = options;
        this.sql = sql;
        this.away = away;
    }

    boolean isOpen() {
        return line != null;
    }

    /** Begins to connect, unless it does already, or did a moment ago, or the database is away. */
    void open() {
        if (line != null || opening || closed || away.getAsBoolean() || !isPassed(PAUSE, lastOpened)) {
            return;
        }
        opening = true;
        lastOpened = System.nanoTime();
        Future<PgConnection> connected = PgConnection.connect(loop.owner(), options);
        connected
                .compose(connection -> connection.prepare(sql))
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .onComplete(prepared -> opened(connected, prepared));
    }

    private void opened(Future<PgConnection> connected, AsyncResult<PreparedStatement> prepared) {
        opening = false;
        if (prepared.succeeded() && !closed) {
            line = new Line(connected.result(), prepared.result().query());
            complained = false;
            LOG.info("The event loop has a connection to the database");
            return;
        }
        connected.onSuccess(PgConnection::close);
        if (prepared.failed()) {
            complain(prepared.cause());
        }
    }

    /** For good, and without waiting for the database, which has the last word on a connection of this client, and may be frozen. */
    void close() {
        closed = true;
        if (line != null) {
            line.end(new NotAsked());
        }
    }

    /** Fails with what ended the connection, and with {@link NotAsked} where there is none. */
    Future<RowSet<Row>> ask(Tuple parameters) {
        return line == null ? Future.failedFuture(new NotAsked()) : line.ask(parameters);
    }

    /** Once, until there is one again. */
    private void complain(Throwable why) {
        if (!complained && !closed) {
            complained = true;
            LOG.warnf("The event loop has no connection to the database, and asks over the pool: %s", why);
        }
    }

    private static boolean isPassed(Duration time, long since) {
        return System.nanoTime() - since >= time.toNanos();
    }

    private record Question(long askedAt, Promise<RowSet<Row>> answer) {}

    /** One connection, from its opening to its end. */
    private final class Line {

        private final PgConnection connection;
        private final PreparedQuery<RowSet<Row>> query;
        private final Queue<Question> waiting = new ArrayDeque<>();
        private final long looking;

        Line(PgConnection connection, PreparedQuery<RowSet<Row>> query) {
            this.connection = connection;
            this.query = query;
            this.looking = loop.owner().setPeriodic(LOOK_EVERY.toMillis(), timer -> look());
            connection.closeHandler(closed -> end(new IllegalStateException("The database has closed the connection")));
        }

        Future<RowSet<Row>> ask(Tuple parameters) {
            Question question = new Question(System.nanoTime(), Promise.promise());
            waiting.add(question);
            query.execute(parameters).onComplete(answer -> {
                waiting.remove(question);
                if (answer.succeeded()) {
                    question.answer().tryComplete(answer.result());
                } else {
                    question.answer().tryFail(answer.cause());
                    end(answer.cause());
                }
            });
            return question.answer().future();
        }

        private void look() {
            Question first = waiting.peek();
            if (first != null && (away.getAsBoolean() || isPassed(PATIENCE, first.askedAt()))) {
                end(new IllegalStateException("The database does not answer"));
            }
        }

        private void end(Throwable why) {
            if (line != this) {
                return;
            }
            line = null;
            complain(why);
            loop.owner().cancelTimer(looking);
            connection.close();
            List<Question> inVain = List.copyOf(waiting);
            waiting.clear();
            inVain.forEach(question -> question.answer().tryFail(why));
        }
    }
}
