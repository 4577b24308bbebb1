package org.wangge.issue.together;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wangge.testing.wire.DatabaseProxy;

class AskedOnEventLoopTest {

    private static final String URL = System.getProperty("WANGGE_DB_URL");
    private static final String USER = System.getProperty("WANGGE_DB_USER");
    private static final String PASSWORD = System.getProperty("WANGGE_DB_PASSWORD");

    /** By which PostgreSQL knows the sessions of this test. */
    private static final String NAME = "asked on the event loop";

    private static final UUID UNKNOWN = new UUID(0, 0);
    private static final UUID UNREADABLE = new UUID(0, 1);
    private static final UUID WRONG = new UUID(0, 2);

    /** Of every id, how many are in its statement; divides by zero where somebody asks for the wrong one. */
    private static final String SQL =
            "select id, 1 / (case when id = '" + WRONG + "' then 0 else 1 end) * count(*) over ()"
                    + " from unnest($1::uuid[]) as asked (id) where id <> '" + UNKNOWN + "'";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicBoolean away = new AtomicBoolean();
    private final DatabaseProxy proxy;
    private final AskedOnEventLoop<Long> asked;
    private Context loop = vertx.getOrCreateContext();

    AskedOnEventLoopTest() throws IOException {
        proxy = DatabaseProxy.before(URL);
        asked = new AskedOnEventLoop<>(SQL, AskedOnEventLoopTest::read, through(proxy), away::get);
    }

    private static PgConnectOptions through(DatabaseProxy proxy) {
        return new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(proxy.port())
                .setDatabase(URL.substring(URL.lastIndexOf('/') + 1))
                .setUser(USER)
                .setPassword(PASSWORD)
                .addProperty("application_name", NAME);
    }

    private static long read(Row row) {
        if (row.getUUID(0).equals(UNREADABLE)) {
            throw new IllegalStateException("no such state");
        }
        return row.getLong(1);
    }

    @AfterEach
    void end() throws Exception {
        asked.close();
        proxy.close();
        done(vertx.close());
    }

    @Test
    void without_a_connection_nothing_is_asked_and_one_is_made() {
        UUID id = UUID.randomUUID();
        assertInstanceOf(NotAsked.class, failure(ask(id)));
        await().untilAsserted(() -> assertEquals(Optional.of(1L), answer(ask(id))));
    }

    @Test
    void who_ask_in_one_turn_share_a_statement_and_have_each_his_answer() {
        awaitConnection();
        UUID twice = UUID.randomUUID();
        long before = proxy.roundTrips();
        List<CompletableFuture<Optional<Long>>> answers = ask(List.of(twice, UUID.randomUUID(), UNKNOWN, twice));
        assertEquals(
                List.of(Optional.of(2L), Optional.of(2L), Optional.empty(), Optional.of(2L)),
                answers.stream().map(AskedOnEventLoopTest::answer).toList());
        assertEquals(1, proxy.roundTrips() - before);
    }

    @Test
    void many_are_asked_sixty_four_at_a_time_and_nobody_is_forgotten() {
        awaitConnection();
        List<CompletableFuture<Optional<Long>>> answers =
                ask(IntStream.range(0, 600).mapToObj(i -> UUID.randomUUID()).toList());
        List<Long> together =
                answers.stream().map(answer -> answer(answer).orElseThrow()).toList();
        assertEquals(
                Stream.concat(
                                IntStream.range(0, 576).mapToObj(i -> 64L),
                                IntStream.range(0, 24).mapToObj(i -> 24L))
                        .toList(),
                together);
    }

    @Test
    void a_statement_that_fails_fails_for_all_in_it_and_the_next_connection_works() {
        awaitConnection();
        List<CompletableFuture<Optional<Long>>> answers = ask(List.of(WRONG, UUID.randomUUID()));
        answers.forEach(answer -> assertTrue(failure(answer).toString().contains("division by zero")));
        awaitConnection();
    }

    @Test
    void a_row_that_cannot_be_read_fails_for_those_in_its_statement_alone() {
        awaitConnection();
        assertInstanceOf(IllegalStateException.class, failure(ask(UNREADABLE)));
        assertEquals(Optional.of(1L), answer(ask(UUID.randomUUID())));
    }

    @Test
    void a_session_that_is_ended_is_replaced() {
        awaitConnection();
        assertEquals(List.of("true"), sessions("pg_terminate_backend(pid, 5000)"));
        await().until(() -> failed(ask(UUID.randomUUID())));
        awaitConnection();
    }

    @Test
    void who_waits_for_a_database_that_says_nothing_is_told_and_it_is_found_again() {
        awaitConnection();
        proxy.hold();
        assertTrue(failure(ask(UUID.randomUUID())).toString().contains("does not answer"));
        assertInstanceOf(NotAsked.class, failure(ask(UUID.randomUUID())));
        proxy.release();
        awaitConnection();
    }

    @Test
    void while_the_database_is_away_no_connection_is_made() {
        away.set(true);
        assertInstanceOf(NotAsked.class, failure(ask(UUID.randomUUID())));
        assertInstanceOf(NotAsked.class, failure(ask(UUID.randomUUID())));
        assertEquals(List.of(), sessions("pid"));
        away.set(false);
        awaitConnection();
    }

    @Test
    void who_is_not_on_an_event_loop_is_not_asked_for() {
        awaitConnection();
        assertInstanceOf(NotAsked.class, failure(asked.find(UUID.randomUUID()).subscribeAsCompletionStage()));
    }

    @Test
    void once_closed_it_asks_no_more() {
        awaitConnection();
        asked.close();
        assertInstanceOf(NotAsked.class, failure(ask(UUID.randomUUID())));
        await().until(() -> sessions("pid").isEmpty());
    }

    /** As the HTTP server's is when the service stops. */
    @Test
    void whoever_takes_down_what_runs_on_the_event_loop_does_not_wait_for_a_database_that_says_nothing()
            throws Exception {
        CompletableFuture<Context> server = new CompletableFuture<>();
        String deployed = done(vertx.deployVerticle(new AbstractVerticle() {
            @Override
            public void start() {
                server.complete(context);
            }
        }));
        loop = server.join();
        awaitConnection();
        proxy.hold();
        done(vertx.undeploy(deployed));
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void awaitConnection() {
        await().until(() -> !failed(ask(UUID.randomUUID())));
    }

    private CompletableFuture<Optional<Long>> ask(UUID id) {
        return ask(List.of(id)).get(0);
    }

    private List<CompletableFuture<Optional<Long>>> ask(List<UUID> ids) {
        CompletableFuture<List<CompletableFuture<Optional<Long>>>> answers = new CompletableFuture<>();
        loop.runOnContext(turn -> answers.complete(ids.stream()
                .map(id -> asked.find(id).subscribeAsCompletionStage())
                .toList()));
        return answers.join();
    }

    private static Optional<Long> answer(CompletableFuture<Optional<Long>> asked) {
        return asked.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static Throwable failure(CompletableFuture<Optional<Long>> asked) {
        return requireNonNull(
                assertThrows(CompletionException.class, () -> answer(asked)).getCause());
    }

    private static boolean failed(CompletableFuture<Optional<Long>> asked) {
        return asked.handle((answer, failure) -> failure != null)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static List<String> sessions(String asked) {
        try (Connection connection = DriverManager.getConnection(URL, USER, PASSWORD);
                PreparedStatement sessions = connection.prepareStatement(
                        "select cast(" + asked + " as text) from pg_stat_activity where application_name = ?")) {
            sessions.setString(1, NAME);
            List<String> answers = new ArrayList<>();
            try (ResultSet found = sessions.executeQuery()) {
                while (found.next()) {
                    answers.add(found.getString(1));
                }
            }
            return answers;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
