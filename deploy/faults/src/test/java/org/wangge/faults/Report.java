package org.wangge.faults;

import java.util.ArrayList;
import java.util.List;

/** The table of results, in Markdown. */
final class Report {

    private static final String HEAD = """
            | fault | what was promised | what was seen | |
            |---|---|---|---|
            """;

    private final List<String> rows = new ArrayList<>();
    private boolean broken;

    void held(Fault fault, Seen seen) {
        if (seen.broken().isEmpty()) {
            row(fault, String.join("; ", seen.notes()), "held");
        } else {
            broken = true;
            row(fault, String.join("; ", seen.notes()) + "; **" + String.join("; ", seen.broken()) + "**", "BROKEN");
        }
    }

    void leftOut(Fault fault) {
        row(fault, fault.leftOut(), "left out");
    }

    void failed(Fault fault, Exception reason, Seen seen) {
        broken = true;
        row(fault, "the trial failed: " + reason + "; before: " + String.join("; ", seen.notes()), "FAILED");
    }

    boolean isBroken() {
        return broken;
    }

    String markdown() {
        return HEAD + String.join("\n", rows) + "\n";
    }

    private void row(Fault fault, String seen, String verdict) {
        rows.add("| " + fault.name() + " | " + fault.promise() + " | "
                + seen.replace("|", "\\|").replaceAll("\\s+", " ") + " | " + verdict + " |");
    }
}
