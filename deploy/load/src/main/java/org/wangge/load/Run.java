package org.wangge.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import org.wangge.embedded.ProcessLog;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Machine;
import org.wangge.load.cost.DeedCost;
import org.wangge.load.delay.CommitToInbox;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Result;
import org.wangge.load.figure.Table;
import org.wangge.load.ledger.LedgerSize;
import org.wangge.load.overload.Spike;
import org.wangge.load.place.IndexTime;
import org.wangge.load.place.LocateHttp;
import org.wangge.load.read.IssueRead;
import org.wangge.load.relay.RelayRate;
import org.wangge.load.report.ReportRate;
import org.wangge.load.start.StartAndMemory;
import org.wangge.load.told.ToldRate;

/** Measures the figures asked for, one after the other, and prints the table. */
public final class Run {

    private static final List<Figure> FIGURES = List.of(
            new ReportRate(),
            new IssueRead(),
            new DeedCost(),
            new RelayRate(),
            new CommitToInbox(),
            new ToldRate(),
            new IndexTime(),
            new LocateHttp(),
            new LedgerSize(),
            new Spike(),
            new StartAndMemory());

    private final PrintStream console;
    private final Options options;
    private final List<Result> results = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Run(PrintStream console, Options options) {
        this.console = console;
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        ProcessLog.warningsTo(new ConsoleHandler());
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.of(arguments);
            System.exit(new Run(console, options).run());
        } catch (IllegalArgumentException unknown) {
            console.println(unknown.getMessage() + "\n" + Options.HELP);
            System.exit(2);
        } catch (Exception failed) {
            failed.printStackTrace(console);
            System.exit(1); // what was started goes with the JVM, which its threads would keep
        }
    }

    /** 0 where everything asked for was measured, whatever it reached. */
    private int run() throws Exception {
        if (options.help() || options.list()) {
            console.print(options.help() ? Options.HELP : list());
            return 0;
        }
        List<Figure> asked = asked();
        String machine;
        try (Bench bench = Bench.open()) {
            for (Figure figure : asked) {
                measure(figure, bench);
            }
            machine = Machine.described(
                    "PostgreSQL " + bench.database("load_any").text("select split_part(version(), ' ', 2)"));
        }
        String report = report(machine);
        console.println("\n" + report);
        if (options.out() != null) {
            Files.writeString(options.out(), report);
        }
        return failures.isEmpty() ? 0 : 1;
    }

    private List<Figure> asked() {
        for (String name : options.figures()) {
            if (FIGURES.stream().noneMatch(figure -> figure.name().equals(name))) {
                throw new IllegalArgumentException("No such figure: " + name + "\n" + list());
            }
        }
        return FIGURES.stream()
                .filter(figure ->
                        options.figures().isEmpty() || options.figures().contains(figure.name()))
                .toList();
    }

    /** A figure that cannot be measured does not take the others with it; it is named in the report. */
    private void measure(Figure figure, Bench bench) {
        console.println("… " + figure.name() + ": " + figure.title() + " (load average " + Machine.loadAverage() + ")");
        long began = System.nanoTime();
        try {
            results.addAll(figure.measure(bench, options.effort()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            failures.add(figure.name() + " was interrupted");
        } catch (Exception failed) {
            StringWriter trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            console.println(trace);
            failures.add(figure.name() + " could not be measured: " + failed);
        }
        console.println("  " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
    }

    private String report(String machine) throws IOException {
        StringBuilder report = new StringBuilder(machine)
                .append("; ")
                .append(Bench.startedAs())
                .append("\n\n");
        Effort effort = options.effort();
        report.append(
                effort.isQuick()
                        ? "**A quick look**: " + effort.pairs() + " pairs, short runs, a tenth of the rows.\n\n"
                        : "Medians of " + effort.pairs() + " pairs, with minimum and maximum.\n\n");
        report.append(Table.of(results));
        failures.forEach(failure -> report.append("- **").append(failure).append("**\n"));
        return report.toString();
    }

    private static String list() {
        StringBuilder list = new StringBuilder();
        FIGURES.forEach(figure -> list.append(String.format("%-14s %s%n", figure.name(), figure.title())));
        return list.toString();
    }
}
