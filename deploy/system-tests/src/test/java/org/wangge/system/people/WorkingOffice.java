package org.wangge.system.people;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.wangge.local.api.ApiClient;
import org.wangge.local.demo.Reconciliation;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.desk.Desks;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Person;
import org.wangge.local.demo.office.Seeds;
import org.wangge.local.demo.reconcile.LedgerCheck;
import org.wangge.local.demo.reconcile.StateCheck;
import org.wangge.local.demo.sweep.Directory;
import org.wangge.local.demo.sweep.Reporting;
import org.wangge.local.demo.sweep.Shift;
import org.wangge.local.demo.sweep.Tracked;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;
import org.wangge.local.stack.LoadSample;
import org.wangge.system.stack.Stack;

/**
 * The sample office at work through the gateway, from many accounts at once, with clients that repeat what got no answer. After each spell of work
 * the books are checked, exactly.
 */
public final class WorkingOffice implements AutoCloseable {
    private static final int HANDS = 4;
    private static final int READING_HANDS = 8;
    private static final int BEFORE = 3;
    private static final int AFTER = 4;
    private static final int SHOWN = 20;
    private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(4);

    private final Stack stack;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Faults faults = new Faults();
    private final Answers answers = new Answers();
    private final Crew crew = new Crew(READING_HANDS, out, false, faults);
    private final Office office;
    private final Map<String, Desk> accounts = new ConcurrentHashMap<>();
    private final Desk head;
    private final Directory directory;
    private final Shift shift;
    private final Registrar registrar;
    private final PassersBy passersBy;

    private WorkingOffice(Stack stack) throws InterruptedException {
        this.stack = stack;
        this.office = new Office(new Seeds(stack.seeds()));
        var client = ApiClient.watched(stack.gateway(), answers);
        var desks = new Desks(client, stack.password());
        var usernames = Stream.concat(office.people().stream().map(Person::username), Reporting.residents().stream())
                .toList();
        crew.each("Signing in " + usernames.size() + " accounts", usernames, username -> {
            var desk = desks.of(username);
            accounts.put(desk.account(), desk);
        });
        requireNone("Signing in", faults.all(), 0);
        this.head = desks.of(office.leadOf(office.code()).username());
        this.directory = new Directory(head, office.code());
        this.shift = new Shift(office, desks, directory, crew, faults);
        this.registrar = new Registrar(
                desks.of("admin"), directory.grid(office.secondLevel().get(0).code()), faults);
        this.passersBy = new PassersBy(client, stack.password(), usernames, faults);
    }

    /** Loads the sample office into the stack and signs everybody in. */
    static WorkingOffice opened(Stack stack) {
        try {
            LoadSample.into(
                    stack.gateway(),
                    stack.seeds(),
                    stack.password(),
                    new PrintStream(System.out, true, StandardCharsets.UTF_8));
            return new WorkingOffice(stack);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The seeds cannot be read", unreadable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the office opened", stop);
        }
    }

    public Office office() {
        return office;
    }

    /** What is done to the containers while people work. */
    @FunctionalInterface
    public interface Meanwhile {
        void happens(Work work) throws Exception;
    }

    /** The work that goes on meanwhile. */
    @FunctionalInterface
    public interface Work {
        /** Waits until so many more issues have gone round the whole loop. */
        void goesOn(int issues);
    }

    /**
     * Lets everybody work while something happens, until work has gone on for a while afterwards; then checks that nothing was lost, nothing done
     * or told twice, and that the gateway answered as it promises.
     */
    public void worksWhile(String what, Meanwhile event) throws Exception {
        long began = System.nanoTime();
        var before = Seen.now(this);
        var working = shift.begin(HANDS);
        List<Tracked> issues;
        try (var upkeep = registrar.begin();
                var visits = passersBy.begin()) {
            Work work = more -> awaitClosed(working, working.closed() + more, before);
            work.goesOn(BEFORE);
            event.happens(work);
            work.goesOn(AFTER);
        } finally {
            issues = working.end();
        }
        long worked = System.nanoTime();
        requireNone(what, faults.all(), before.faults());
        reconcile(issues);
        requireNone(what, faults.all(), before.faults());
        requireNone(what + ", 5xx to clients", answers.faults(), before.answers());
        requireNone(what + ", 5xx in the gateway's log", gatewayFaults(), before.entries());
        out.printf(
                "%s: %d issues, work %.0f s, reconciliation %.0f s; answers so far %s%n",
                what, issues.size(), (worked - began) / 1e9, (System.nanoTime() - worked) / 1e9, answers.byStatus());
    }

    private void awaitClosed(Shift.Working working, int count, Seen before) {
        await("issues go round the loop")
                .atMost(GOES_ON_WITHIN)
                .until(() -> working.closed() >= count || faults.count() > before.faults());
    }

    private void reconcile(List<Tracked> issues) throws InterruptedException {
        new StateCheck(head, directory.grid(office.code()), faults).check(issues);
        new LedgerCheck(head, crew, faults).check(issues);
        new Reconciliation(office, stack.kafka(), accounts, crew, faults, out).eventsAndInboxes(issues);
        registrar.check();
    }

    /** How many faults there were before a scenario: each answers for its own. */
    private record Seen(int faults, int answers, int entries) {
        static Seen now(WorkingOffice office) {
            return new Seen(
                    office.faults.count(),
                    office.answers.faults().size(),
                    office.gatewayFaults().size());
        }
    }

    private List<String> gatewayFaults() {
        return stack.gatewayLog().faults().stream().map(String::valueOf).toList();
    }

    private static void requireNone(String what, List<String> faults, int before) {
        var found = faults.subList(before, faults.size());
        if (!found.isEmpty()) {
            fail(what + ": " + found.size() + " things do not add up:\n"
                    + String.join("\n", found.stream().limit(SHOWN).toList()));
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
