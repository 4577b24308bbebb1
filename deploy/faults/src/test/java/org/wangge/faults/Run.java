package org.wangge.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wangge.faults.stack.Site;

/** {@code deploy/faults/run}: brings faults about one after another and prints the table. Exit 1 if a promise was broken. */
final class Run {

    private static final String USAGE = """
            deploy/faults/run [--short] [FAULT…]   all faults, or those named; --short: long outages last 30 s, not 10 minutes
            deploy/faults/run --list               what there is""";

    private final Trial trial;
    private final Report report = new Report();

    private Run(Trial trial) {
        this.trial = trial;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>(List.of(arguments));
        if (names.remove("--help")) {
            System.out.println(USAGE);
            return;
        }
        if (names.remove("--list")) {
            Faults.ALL.forEach(fault -> System.out.printf("%-28s %s%n", fault.name(), fault.promise()));
            return;
        }
        boolean isShort = names.remove("--short");
        List<Fault> chosen = new ArrayList<>();
        for (String name : names) {
            Optional<Fault> fault = Faults.named(name);
            if (fault.isEmpty()) {
                System.err.println("There is no fault " + name + ".\n" + USAGE);
                System.exit(2);
            }
            fault.ifPresent(chosen::add);
        }
        Run run;
        try (Site site = new Site()) {
            run = new Run(new Trial(isShort, site));
            (chosen.isEmpty() ? Faults.ALL : chosen).forEach(run::one);
        }
        Path file = Files.writeString(Path.of("target", "faults.md"), run.report.markdown());
        System.out.println(run.report.markdown());
        System.err.println("Written to " + file.toAbsolutePath());
        System.exit(run.report.isBroken() ? 1 : 0);
    }

    private void one(Fault fault) {
        if (!fault.leftOut().isEmpty()) {
            report.leftOut(fault);
            return;
        }
        long began = System.nanoTime();
        System.err.println(fault.name() + " …");
        Seen seen = new Seen();
        try {
            fault.happen(trial, seen);
            report.held(fault, seen);
        } catch (Exception failed) {
            report.failed(fault, failed, seen);
            failed.printStackTrace();
        }
        seen.notes().forEach(note -> System.err.println("  " + note));
        seen.broken().forEach(broken -> System.err.println("  BROKEN: " + broken));
        System.err.println("  " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
    }
}
