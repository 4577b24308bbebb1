package org.wangge.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Answer;
import org.wangge.faults.history.Call;
import org.wangge.faults.history.Finding;
import org.wangge.faults.history.History;
import org.wangge.faults.history.Outcome;
import org.wangge.faults.history.Stores;
import org.wangge.faults.history.Wire;
import org.wangge.faults.load.Load;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Pace;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.stack.Site;
import org.wangge.faults.stack.Stack;
import org.wangge.local.stack.Topics;

/** A system under load, and afterwards the check of its books. */
public final class Bench implements AutoCloseable {

    /** Commands that people begin in a second. */
    public static final int PER_SECOND = 20;

    private static final int WARM = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** As long as a copy of issue-service lets go by before it looks for grids that others have heard of. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private static final AtomicInteger OFFICES = new AtomicInteger();

    private final Site site;
    private final Duration outage;
    private final Seen seen;
    private final Stack stack;
    private final Office office;
    private final Stores stores;
    private @Nullable Load load;

    private final long deadBefore;
    private boolean settled;

    private Bench(Trial trial, Plan plan, Seen seen) throws InterruptedException {
        this.site = trial.site();
        this.outage = trial.outage();
        this.seen = seen;
        this.stack = site.stack(plan);
        this.deadBefore = countDeadLetters();
        this.stores = new Stores(stack.surroundings(), "issue", "notification", "notification-service");
        this.office = Office.open("fault-" + OFFICES.incrementAndGet());
    }

    /** Starts the system and, once its office is known, the load. Goes on when the load has done some work. */
    static Bench underLoad(Trial trial, Plan plan, Seen seen) throws InterruptedException, SQLException {
        Bench bench = new Bench(trial, plan, seen);
        boolean underLoad = false;
        try {
            bench.await(bench.office);
            bench.startLoad();
            bench.awaitAcknowledged(WARM);
            underLoad = true;
            return bench;
        } finally {
            if (!underLoad) {
                bench.close();
            }
        }
    }

    /**
     * Waits until every copy of issue-service knows the office. The one that heard of it knows at once, others find it in the database at
     * their next look, which none shows: until then they would take a report from its ground for the nearest office.
     */
    private Office await(Office opened) throws SQLException, InterruptedException {
        opened.awaitIn(stack.surroundings(), "issue");
        if (stack.issueUrls().size() > 1) {
            TimeUnit.MILLISECONDS.sleep(2 * BETWEEN_LOOKS.toMillis());
        }
        return opened;
    }

    private void startLoad() {
        load = Load.start(stack.issueUrls(), office, Pace.of(PER_SECOND, LONGEST, PATIENCE));
    }

    /** An office beside the one under load, known to issue-service. */
    public Office furtherOffice() throws SQLException, InterruptedException {
        return await(Office.open("fault-" + OFFICES.incrementAndGet()));
    }

    /** How long something that is away for long is away this time. */
    public Duration outage() {
        return outage;
    }

    public Stack stack() {
        return stack;
    }

    public Office office() {
        return office;
    }

    public Stores stores() {
        return stores;
    }

    /** Commands acknowledged so far. */
    public long acknowledged() {
        return history().calls().stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .count();
    }

    /** Waits until so many more are acknowledged than are now. */
    public void awaitAcknowledged(int more) {
        long before = acknowledged();
        Awaitility.await(more + " more commands acknowledged")
                .atMost(PATIENCE)
                .until(() -> acknowledged() >= before + more);
    }

    /** How long it takes until a command that is sent from now on is acknowledged. */
    public Duration untilAccepted() {
        long now = System.nanoTime();
        Call first = Awaitility.await("a command is acknowledged")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> history().calls().stream()
                                .filter(call -> call.invokedAt() >= now && call.outcome() == Outcome.ANSWERED)
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
        return Duration.ofNanos(first.endedAt() - now);
    }

    /** Notes how long it takes until a command that is sent from now on is acknowledged. */
    public void noteUntilAccepted() {
        seen.note("writes accepted again after %.1f s", seconds(untilAccepted().toNanos()));
    }

    /** What was dead-lettered since this began. */
    public long deadLetters() {
        return countDeadLetters() - deadBefore;
    }

    private static long countDeadLetters() {
        return Topics.DEAD_LETTERS.stream()
                .mapToLong(topic -> org.wangge.testing.Topics.read(topic).size())
                .sum();
    }

    /** Lets the load work on for a while, ends it, waits until everything is told, and checks the books. */
    public void settle() throws InterruptedException, SQLException {
        check(stopLoad());
    }

    /** Settles, and promises that no caller was left without an answer, since the copies were there all the time. */
    public void settleAllAnswered() throws InterruptedException, SQLException {
        settle();
        List<Call> unanswered =
                history().calls().stream().filter(call -> call.answer() == null).toList();
        if (!unanswered.isEmpty()) {
            seen.promise(false, "%d calls had no answer, the first of them: %s", unanswered.size(), unanswered.get(0));
        }
    }

    /** Lets the load work on for a while and ends it. */
    public History stopLoad() throws InterruptedException {
        awaitAcknowledged(WARM);
        return load().stop();
    }

    /** Waits until everything is told, and checks the books against what clients saw. */
    public void check(History history) throws SQLException {
        long began = System.nanoTime();
        try {
            stores.awaitRest(PATIENCE);
            seen.note("inboxes complete %.1f s after the last write", seconds(System.nanoTime() - began));
        } catch (ConditionTimeoutException late) {
            seen.promise(false, "not at rest: %s", late);
        }
        compare(history, office);
        if (!seen.broken().isEmpty()) {
            seen.note("%s", load());
        }
        note(history);
        Wire wire = stores.wire(office.id());
        long events =
                wire.messages().stream().map(Wire.Message::event).distinct().count();
        seen.note("%d events, %d repeated on the wire", events, wire.messages().size() - events);
        seen.note("%d notifications", stores.inboxes(office.id()).told().size());
        settled = seen.broken().isEmpty();
    }

    /** Holds what clients of an office saw against its books as they are now. */
    public void compare(History history, Office at) throws SQLException {
        List<Finding> findings = stores.check(history, at.id());
        findings.forEach(finding -> seen.promise(false, "%s", finding));
    }

    /** Calls answered with a status so far. */
    public long answered(int status) {
        return history().calls().stream()
                .filter(call -> hasStatus(call, status))
                .count();
    }

    /** Notes what came of all calls, and any answer there should not have been. */
    public void note(History history) {
        List<Call> calls = history.calls();
        seen.note(
                "%d calls: %d acknowledged, %d refused, %d of unknown outcome (%d of them 503)",
                calls.size(),
                count(calls, Outcome.ANSWERED),
                count(calls, Outcome.REFUSED),
                count(calls, Outcome.UNKNOWN),
                calls.stream().filter(call -> hasStatus(call, 503)).count());
        calls.stream()
                .map(Call::answer)
                .filter(answer -> answer != null && answer.status() >= 500)
                .filter(answer -> answer.status() != 503 || answer.retryAfter() == null)
                .findFirst()
                .ifPresent(answer -> seen.promise(false, "answered otherwise than 503 with Retry-After: %s", answer));
    }

    private static boolean hasStatus(Call call, int status) {
        Answer answer = call.answer();
        return answer != null && answer.status() == status;
    }

    private static long count(List<Call> calls, Outcome outcome) {
        return calls.stream().filter(call -> call.outcome() == outcome).count();
    }

    private History history() {
        return load().history();
    }

    private Load load() {
        return Objects.requireNonNull(load, "no load was started");
    }

    /** Nanoseconds as seconds. */
    public static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** Leaves the stack to the next fault if this one came to a good end, and takes it down otherwise. */
    @Override
    public void close() throws InterruptedException {
        if (!settled) {
            site.clear();
        }
    }
}
