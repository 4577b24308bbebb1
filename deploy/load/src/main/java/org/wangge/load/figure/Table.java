package org.wangge.load.figure;

import static org.wangge.load.figure.Numbers.spread;

import java.util.List;

/** Results as Markdown. */
public final class Table {

    private static final String HEAD = """
            | figure | unit | ours | theirs | ratio | reach | reached |
            |---|---|---|---|---|---|---|
            """;

    private Table() {}

    public static String of(List<Result> results) {
        StringBuilder table = new StringBuilder(HEAD);
        results.forEach(result -> table.append(line(result)));
        StringBuilder notes = new StringBuilder();
        for (Result result : results) {
            result.flaws().forEach(flaw -> notes.append("- **").append(result.figure() + "**: " + flaw + "\n"));
            result.notes().forEach(note -> notes.append("- ").append(result.figure() + ": " + note + "\n"));
        }
        return notes.isEmpty() ? table.toString() : table + "\n" + notes;
    }

    private static String line(Result result) {
        Spread theirs = result.theirs();
        Spread ratio = result.ratio();
        return String.join(
                        " | ",
                        "| " + result.figure(),
                        result.unit(),
                        spread(result.ours()),
                        theirs == null ? "–" : spread(theirs),
                        ratio == null ? "–" : spread(ratio),
                        result.reach().toString(),
                        verdict(result))
                + " |\n";
    }

    private static String verdict(Result result) {
        if (result.reach().bound() == Reach.Bound.NONE) {
            return "–";
        }
        return result.isReached() ? "yes" : "**no**";
    }
}
