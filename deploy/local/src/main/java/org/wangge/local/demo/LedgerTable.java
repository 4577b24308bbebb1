package org.wangge.local.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.wangge.local.demo.desk.Desks;
import org.wangge.local.demo.office.Office;
import org.wangge.local.demo.reconcile.Counts;
import org.wangge.local.demo.sweep.Directory;

/** The rectification ledgers, one line for each second-level grid as its own lead sees it, and their sum. */
final class LedgerTable {
    private static final List<String> STATES =
            List.of("REPORTED", "CLAIMED", "ASSIGNED", "IN_PROGRESS", "RESOLVED", "CLOSED", "VOIDED");
    private static final int NAME_WIDTH = 22;

    private final Office office;
    private final Desks desks;
    private final Directory directory;

    LedgerTable(Office office, Desks desks, Directory directory) {
        this.office = office;
        this.desks = desks;
        this.directory = directory;
    }

    /** Prints the table and answers the issues in all the ledgers. */
    long print(PrintStream out) {
        out.println(line(
                "Ledger of",
                "total",
                "unclaimed",
                "claimed",
                "assigned",
                "in progr.",
                "resolved",
                "closed",
                "voided",
                "overdue"));
        List<Counts> all = new ArrayList<>();
        for (var grid : office.secondLevel()) {
            var lead = desks.of(office.leadOf(grid.code()).username());
            var counts = Counts.of(lead, directory.grid(grid.code()));
            all.add(counts);
            out.println(line(grid.code() + " " + grid.name(), numbers(List.of(counts))));
        }
        out.println(line("All", numbers(all)));
        return all.stream().mapToLong(Counts::total).sum();
    }

    private static String[] numbers(List<Counts> counts) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(counts.stream().mapToLong(Counts::total).sum()));
        STATES.forEach(state -> cells.add(
                Long.toString(counts.stream().mapToLong(one -> one.in(state)).sum())));
        cells.add(Long.toString(counts.stream().mapToLong(Counts::overdue).sum()));
        return cells.toArray(String[]::new);
    }

    private static String line(String name, String... cells) {
        var line = new StringBuilder(name).append(" ".repeat(Math.max(1, NAME_WIDTH - width(name))));
        for (var cell : cells) {
            line.append("%10s".formatted(cell));
        }
        return line.toString();
    }

    /** Columns a text takes on a terminal: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints()
                .map(character -> Character.isIdeographic(character) ? 2 : 1)
                .sum();
    }
}
