package org.wangge.faults.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Answer;
import org.wangge.faults.history.Call;
import org.wangge.faults.history.History;
import org.wangge.faults.history.Outcome;
import org.wangge.faults.history.State;

/**
 * Everybody of an office at work over the real API: residents report, leads claim against each other, workers put
 * right, supervision looks. A phone that does not know the outcome of a command repeats it under its key; some repeat
 * on purpose. Each person is a thread; all calls go into one history.
 */
public final class Load {

    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int REMEMBERED = 20;

    private final Office office;
    private final Pace pace;
    private final History history = new History();
    private final Board board = new Board();
    private final Day day;
    private final Phone phone;
    private final ScheduledExecutorService people;
    private final ExecutorService second = Executors.newCachedThreadPool();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final CountDownLatch patienceOver = new CountDownLatch(1);
    private final long end;

    private Load(List<String> copies, Office office, Pace pace) {
        this.office = office;
        this.pace = pace;
        this.day = new Day(office, board, pace.open());
        this.phone = new Phone(copies, pace.answerWithin(), history);
        this.people = Executors.newScheduledThreadPool(office.people().size());
        this.end = System.nanoTime() + pace.longest().toNanos();
    }

    /**
     * Sets everybody to work.
     *
     * @param copies addresses of issue-service's copies, or of what stands before them; one of them has to answer now
     */
    public static Load start(List<String> copies, Office office, Pace pace) {
        office.categorise(copies.get(0));
        Load load = new Load(copies, office, pace);
        Random seeds = new Random(pace.seed());
        long between = TimeUnit.SECONDS.toNanos(office.people().size()) / pace.perSecond();
        for (Person person : office.people()) {
            Random lot = new Random(seeds.nextLong());
            Deque<Request> sent = new ArrayDeque<>();
            load.people.scheduleAtFixedRate(
                    () -> load.turn(person, lot, sent), lot.nextLong(between), between, TimeUnit.NANOSECONDS);
        }
        return load;
    }

    /** What has been done so far. */
    public History history() {
        return history;
    }

    /** Waits until no more commands are begun, by the pace's own bounds, and stops. */
    public History finish() throws InterruptedException {
        while (isOpen() && !patienceOver.await(FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            // Goes on until a bound is reached.
        }
        return stop();
    }

    /**
     * Begins nothing more, lets phones repeat what they do not know for as long as their patience lasts, and answers
     * everything that was done.
     */
    public History stop() throws InterruptedException {
        people.shutdown();
        long last = pace.patience().plus(pace.answerWithin()).plus(LONGEST_WAIT).toMillis();
        if (!people.awaitTermination(last, TimeUnit.MILLISECONDS)) {
            patienceOver.countDown();
            people.shutdownNow();
        }
        second.shutdown();
        if (!second.awaitTermination(last, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("A call did not end in " + last + " ms");
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("The load itself failed, seed " + pace.seed(), failed);
        }
        return history;
    }

    @Override
    public String toString() {
        return "load of " + office + " with seed " + pace.seed() + ": " + history;
    }

    private boolean isOpen() {
        return begun.get() < pace.commands() && System.nanoTime() < end && failure.get() == null;
    }

    private void turn(Person person, Random lot, Deque<Request> sent) {
        if (!isOpen()) {
            return;
        }
        try {
            switch (lot.nextInt(20)) {
                case 0 -> repeat(person, lot, sent);
                case 1 -> trespass(lot);
                default -> day.next(person, lot).ifPresent(request -> perform(person, request, lot, sent));
            }
        } catch (RuntimeException broken) {
            failure.compareAndSet(null, broken);
        }
    }

    private void perform(Person person, Request request, Random lot, Deque<Request> sent) {
        begun.incrementAndGet();
        if (request.isKeyed()) {
            sent.addFirst(request);
            if (sent.size() > REMEMBERED) {
                sent.removeLast();
            }
            if (lot.nextInt(20) == 0) {
                second.execute(() -> phone.call(person, request));
            }
        }
        learn(person, request, insist(person, request));
    }

    /** A phone that sends something again that was answered long ago. */
    private void repeat(Person person, Random lot, Deque<Request> sent) {
        if (!sent.isEmpty()) {
            begun.incrementAndGet();
            phone.call(person, List.copyOf(sent).get(lot.nextInt(sent.size())));
        }
    }

    /** Anybody tries anything. */
    private void trespass(Random lot) {
        board.draw(lot, issue -> true).ifPresent(issue -> {
            begun.incrementAndGet();
            Person anybody = office.people().get(lot.nextInt(office.people().size()));
            UUID id = issue.issue();
            Request request = switch (lot.nextInt(6)) {
                case 0 -> Request.claim(anybody, id, issue.version());
                case 1 -> Request.start(anybody, id, issue.version());
                case 2 -> Request.resolve(anybody, id, null);
                case 3 -> Request.pass(anybody, id, null);
                case 4 -> Request.classify(anybody, id, issue.version());
                default -> Request.fail(anybody, id, issue.version());
            };
            learn(anybody, request, insist(anybody, request));
        });
    }

    /** Calls until the outcome is known or patience is over. */
    private Call insist(Person person, Request request) {
        long until = System.nanoTime() + pace.patience().toNanos();
        Call call = phone.call(person, request);
        long wait = FIRST_WAIT.toMillis();
        while (isOpenTo(call) && System.nanoTime() < until && !isOver(wait)) {
            wait = Math.min(2 * wait, LONGEST_WAIT.toMillis());
            call = phone.call(person, request);
        }
        return call;
    }

    /** Whether the same request may be answered otherwise soon. */
    private static boolean isOpenTo(Call call) {
        Answer answer = call.answer();
        return call.outcome() == Outcome.UNKNOWN
                || answer != null && (answer.status() == 429 || answer.body().contains("idempotency-still-running"));
    }

    private boolean isOver(long wait) {
        try {
            return patienceOver.await(wait, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void learn(Person person, Request request, Call call) {
        UUID issue = request.command().issue();
        String reporter = issue == null
                ? person.account()
                : board.find(issue).map(Known::reporter).orElse(person.account());
        Answer answer = call.answer();
        if (call.outcome() == Outcome.ANSWERED && answer != null) {
            board.seen(Phone.json(answer.body()), reporter);
        } else if (issue != null && board.find(issue).isPresent()) {
            phone.read(office.person("lead"), issue).ifPresent(view -> board.seen(view, reporter));
        }
        if (answer != null && answer.state() == State.VOIDED && answer.issue() != null) {
            board.forget(answer.issue());
        }
    }
}
