package org.wangge.local.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.wangge.local.api.ApiClient;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.desk.Desks;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.office.Person;
import org.wangge.local.demo.office.Seeds;
import org.wangge.local.demo.reconcile.EventCheck;
import org.wangge.local.demo.reconcile.StateCheck;
import org.wangge.local.demo.sweep.Directory;
import org.wangge.local.demo.sweep.PuttingRight;
import org.wangge.local.demo.sweep.Reporting;
import org.wangge.local.demo.sweep.Sorting;
import org.wangge.local.demo.sweep.Supervising;
import org.wangge.local.demo.sweep.Tracked;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;

/**
 * Plays the great sweep of autumn 2014 against a running stack, then reconciles: the counts of the whole office, and the events and inboxes of
 * the issues of this run. It may be run again on the same data; while it runs, nobody else should change issues of the office.
 */
public final class Demo {
    private static final int FAULTS_SHOWN = 40;
    private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

    private final Options options;
    private final PrintStream out;
    private final Faults faults = new Faults();
    private final Office office;
    private final Desks desks;

    Demo(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.office = new Office(new Seeds(options.seeds()));
        this.desks = new Desks(ApiClient.at(options.gateway()), options.password());
    }

    public static void main(String[] arguments) {
        KAFKA_CLIENT.setLevel(Level.SEVERE);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (List.of(arguments).contains("--help")) {
            out.println(Options.USAGE);
            return;
        }
        System.exit(ended(List.of(arguments), out));
    }

    private static int ended(List<String> arguments, PrintStream out) {
        try {
            return new Demo(Options.of(arguments), out).play() ? 0 : 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 2;
        } catch (RuntimeException impossible) {
            out.println("The demo could not be played: " + impossible.getMessage());
            return 2;
        }
    }

    /** Whether everything added up. */
    boolean play() throws InterruptedException {
        long began = System.nanoTime();
        try (var crew = new Crew(options.hands(), out, Boolean.getBoolean("wangge.terminal"), faults)) {
            new EventCheck(options.kafka(), faults).requireTopics();
            var accounts = signIn(crew);
            var head = desks.of(office.leadOf(office.code()).username());
            var directory = new Directory(head, office.code());
            var issues = sweep(crew, directory);
            out.println();
            var inLedgers = new LedgerTable(office, desks, directory).print(out);
            out.println();
            var reconciliation = new Reconciliation(office, options.kafka(), accounts, crew, faults, out);
            reconciliation.states(head, directory.grid(office.code()), issues, inLedgers);
            reconciliation.eventsAndInboxes(issues);
        }
        out.printf(
                "%d requests, %d of them sent again, %.0f s in all.%n",
                desks.requests(), desks.repeated(), (System.nanoTime() - began) / 1e9);
        return verdict();
    }

    private Map<String, Desk> signIn(Crew crew) throws InterruptedException {
        var usernames = Stream.concat(office.people().stream().map(Person::username), Reporting.residents().stream())
                .toList();
        Map<String, Desk> accounts = new ConcurrentHashMap<>();
        crew.each("Signing in " + usernames.size() + " accounts", usernames, username -> {
            var desk = desks.of(username);
            accounts.put(desk.account(), desk);
        });
        if (accounts.size() < usernames.size()) {
            throw new IllegalStateException("only %d of %d sample accounts could sign in at %s. %s"
                    .formatted(
                            accounts.size(),
                            usernames.size(),
                            options.gateway(),
                            faults.all().stream().findFirst().orElse("")));
        }
        return new HashMap<>(accounts);
    }

    private List<Tracked> sweep(Crew crew, Directory directory) throws InterruptedException {
        var reporting = new Reporting(office, desks, crew, faults);
        var issues = reporting.report(options.issues());
        new Sorting(office, desks, directory, crew, faults).sort(issues);
        var puttingRight = new PuttingRight(office, desks, directory, crew);
        var done = puttingRight.putRight(issues);
        new Supervising(office, desks, directory, puttingRight, crew).verify(done.issues());
        faults.unlessEqual("Issues accepted", options.issues(), issues.size());
        out.printf(
                "%nThis sweep: %d issues reported from %d accounts; %d put right by %d people under %d second-level leads, who took turns as assignees.%n",
                issues.size(),
                reporting.reporters(options.issues()),
                done.issues().size(),
                done.people(),
                done.leads());
        out.println("They now are " + StateCheck.byState(issues, Tracked::state));
        return issues;
    }

    private boolean verdict() {
        if (faults.count() == 0) {
            out.println("Everything adds up.");
            return true;
        }
        out.println(faults.count() + " things do not add up:");
        faults.all().stream().limit(FAULTS_SHOWN).forEach(fault -> out.println("  - " + fault));
        if (faults.count() > FAULTS_SHOWN) {
            out.println("  … and " + (faults.count() - FAULTS_SHOWN) + " more");
        }
        return false;
    }
}
