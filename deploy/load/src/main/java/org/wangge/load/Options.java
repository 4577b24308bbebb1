package org.wangge.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wangge.load.figure.Effort;

/**
 * What was asked for on the command line.
 *
 * @param figures names; none stands for all
 */
record Options(
        boolean help, boolean list, Effort effort, @Nullable Path out, List<String> figures) {

    static final String HELP = """
            deploy/load/run [--list] [--quick] [--out FILE] [FIGURE…]
              --list       name the figures and end
              --quick      fewer pairs, shorter runs, fewer rows: for trying things out
              --out FILE   write the table to a file, too
            """;

    /** Throws {@link IllegalArgumentException} for what it does not know. */
    static Options of(String... arguments) {
        boolean help = false;
        boolean list = false;
        Effort effort = Effort.FULL;
        Path out = null;
        List<String> figures = new ArrayList<>();
        for (Iterator<String> words = List.of(arguments).iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--help" -> help = true;
                case "--list" -> list = true;
                case "--quick" -> effort = Effort.QUICK;
                case "--out" -> {
                    if (!words.hasNext()) {
                        throw new IllegalArgumentException("--out needs a file");
                    }
                    out = Path.of(words.next());
                }
                default -> {
                    if (word.startsWith("-")) {
                        throw new IllegalArgumentException("No such option: " + word);
                    }
                    figures.add(word);
                }
            }
        }
        return new Options(help, list, effort, out, List.copyOf(figures));
    }
}
