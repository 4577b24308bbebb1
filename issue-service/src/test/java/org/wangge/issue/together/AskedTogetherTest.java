package org.wangge.issue.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wangge.kit.problem.Unavailable;

class AskedTogetherTest {

    /** What the worker threads would do, one after the other, when they are let. */
    private final List<Runnable> work = new ArrayList<>();

    private final List<List<String>> statements = new ArrayList<>();
    private final AskedTogether<String, String> together = new AskedTogether<>(this::find, work::add, Runnable::run);

    private Map<String, String> find(List<String> questions) {
        statements.add(questions);
        return questions.stream()
                .filter(question -> !question.equals("unknown"))
                .collect(Collectors.toMap(Function.identity(), question -> "answer to " + question));
    }

    @Test
    void who_comes_alone_is_answered_alone() {
        CompletableFuture<Optional<String>> answer = ask("a");
        work();
        assertEquals(Optional.of("answer to a"), answer.join());
        CompletableFuture<Optional<String>> next = ask("b");
        work();
        assertEquals(Optional.of("answer to b"), next.join());
        assertEquals(List.of(List.of("a"), List.of("b")), statements);
    }

    @Test
    void who_come_together_share_a_statement_and_have_each_his_answer() {
        CompletableFuture<Optional<String>> first = ask("a");
        CompletableFuture<Optional<String>> second = ask("unknown");
        CompletableFuture<Optional<String>> third = ask("a");
        assertEquals(1, work.size());
        work();
        assertEquals(Optional.of("answer to a"), first.join());
        assertEquals(Optional.empty(), second.join());
        assertEquals(Optional.of("answer to a"), third.join());
        assertEquals(List.of(List.of("a", "unknown")), statements);
    }

    @Test
    void of_many_one_half_waits_for_its_statement_while_the_other_is_answered() {
        List<CompletableFuture<Optional<String>>> answers =
                IntStream.range(0, 30).mapToObj(i -> ask("q" + i)).toList();
        work();
        assertEquals(List.of(15, 15), statements.stream().map(List::size).toList());
        for (int i = 0; i < answers.size(); i++) {
            assertEquals(Optional.of("answer to q" + i), answers.get(i).join());
        }
    }

    @Test
    void few_are_not_halved() {
        IntStream.range(0, 8).forEach(i -> ask("q" + i));
        work();
        assertEquals(List.of(8), statements.stream().map(List::size).toList());
    }

    @Test
    void who_comes_while_a_statement_is_under_way_is_not_answered_from_it() {
        List<CompletableFuture<Optional<String>>> later = new ArrayList<>();
        List<List<String>> asked = new ArrayList<>();
        List<AskedTogether<String, String>> self = new ArrayList<>();
        self.add(new AskedTogether<>(
                questions -> {
                    asked.add(questions);
                    if (later.isEmpty()) {
                        later.add(self.get(0).ask("a").subscribeAsCompletionStage());
                        later.add(self.get(0).ask("b").subscribeAsCompletionStage());
                    }
                    return Map.of("a", "the " + asked.size() + ". time");
                },
                work::add,
                Runnable::run));
        CompletableFuture<Optional<String>> first = self.get(0).ask("a").subscribeAsCompletionStage();
        work();
        assertEquals(Optional.of("the 1. time"), first.join());
        assertEquals(Optional.of("the 2. time"), later.get(0).join());
        assertEquals(List.of(List.of("a"), List.of("a", "b")), asked);
    }

    @Test
    void who_are_read_in_one_turn_of_an_event_loop_share_a_statement_from_the_first() throws Exception {
        CountDownLatch answered = new CountDownLatch(3);
        Vertx vertx = Vertx.vertx();
        try {
            AskedTogether<String, String> turned = new AskedTogether<>(this::find, () -> false);
            vertx.getOrCreateContext().runOnContext(turn -> {
                for (String question : List.of("a", "b", "c")) {
                    turned.ask(question).subscribe().with(answer -> answered.countDown());
                }
            });
            assertTrue(answered.await(10, TimeUnit.SECONDS));
            assertEquals(List.of(List.of("a", "b", "c")), statements);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void nothing_is_asked_before_somebody_wants_to_know() {
        together.ask("a");
        assertTrue(work.isEmpty());
    }

    @Test
    void a_statement_that_fails_fails_for_those_in_it_alone() {
        AskedTogether<String, String> fails = new AskedTogether<>(
                questions -> {
                    if (questions.contains("bad")) {
                        throw new IllegalStateException("no database");
                    }
                    return Map.of();
                },
                work::add,
                Runnable::run);
        CompletableFuture<Optional<String>> bad = fails.ask("bad").subscribeAsCompletionStage();
        CompletableFuture<Optional<String>> beside = fails.ask("beside").subscribeAsCompletionStage();
        work();
        CompletionException failure = assertThrows(CompletionException.class, bad::join);
        assertInstanceOf(IllegalStateException.class, failure.getCause());
        assertTrue(beside.isCompletedExceptionally());
        CompletableFuture<Optional<String>> next = fails.ask("next").subscribeAsCompletionStage();
        work();
        assertEquals(Optional.empty(), next.join());
    }

    @Test
    void while_the_database_is_away_it_is_not_asked() {
        AtomicBoolean away = new AtomicBoolean(true);
        AskedTogether<String, String> asked = new AskedTogether<>(this::find, away::get);
        CompletableFuture<Optional<String>> refused = asked.ask("a").subscribeAsCompletionStage();
        CompletionException failure = assertThrows(CompletionException.class, refused::join);
        assertInstanceOf(Unavailable.class, failure.getCause());
        assertEquals(List.of(), statements);
        away.set(false);
        assertEquals(
                Optional.of("answer to a"),
                asked.ask("a").subscribeAsCompletionStage().join());
    }

    @Test
    void who_is_not_taken_by_the_workers_is_told_and_does_not_block_the_next() {
        List<Boolean> closed = new ArrayList<>(List.of(true));
        AskedTogether<String, String> refused = new AskedTogether<>(
                this::find,
                command -> {
                    if (closed.get(0)) {
                        throw new RejectedExecutionException("closed");
                    }
                    work.add(command);
                },
                Runnable::run);
        assertTrue(refused.ask("a").subscribeAsCompletionStage().isCompletedExceptionally());
        closed.set(0, false);
        CompletableFuture<Optional<String>> next = refused.ask("b").subscribeAsCompletionStage();
        assertFalse(next.isDone());
        work();
        assertEquals(Optional.of("answer to b"), next.join());
        assertEquals(List.of(List.of("b")), statements);
    }

    @Test
    void of_many_who_are_not_taken_by_the_workers_each_is_told() {
        List<Runnable> turn = new ArrayList<>();
        AskedTogether<String, String> refused = new AskedTogether<>(
                this::find,
                command -> {
                    throw new RejectedExecutionException("closed");
                },
                turn::add);
        List<CompletableFuture<Optional<String>>> answers = IntStream.range(0, 30)
                .mapToObj(i -> refused.ask("q" + i).subscribeAsCompletionStage())
                .toList();
        turn.get(0).run();
        assertTrue(answers.stream().allMatch(CompletableFuture::isCompletedExceptionally));
    }

    @Test
    void of_many_at_once_nobody_is_forgotten_and_nobody_has_anothers_answer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            AskedTogether<Integer, Integer> doubled = new AskedTogether<>(
                    questions -> questions.stream().collect(Collectors.toMap(Function.identity(), each -> 2 * each)),
                    threads,
                    Runnable::run);
            List<Callable<Optional<Integer>>> callers = IntStream.range(0, 8)
                    .<Callable<Optional<Integer>>>mapToObj(caller -> () -> {
                        for (int i = 0; i < 5_000; i++) {
                            int question = 10_000 * caller + i;
                            int answer = doubled.ask(question)
                                    .subscribeAsCompletionStage()
                                    .get(10, TimeUnit.SECONDS)
                                    .orElseThrow();
                            if (answer != 2 * question) {
                                return Optional.of(question);
                            }
                        }
                        return Optional.empty();
                    })
                    .toList();
            ExecutorService callersThreads = Executors.newFixedThreadPool(8);
            try {
                for (Future<Optional<Integer>> wrong : callersThreads.invokeAll(callers)) {
                    assertEquals(Optional.empty(), wrong.get());
                }
            } finally {
                callersThreads.shutdownNow();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private CompletableFuture<Optional<String>> ask(String question) {
        return together.ask(question).subscribeAsCompletionStage();
    }

    private void work() {
        work.remove(0).run();
    }
}
