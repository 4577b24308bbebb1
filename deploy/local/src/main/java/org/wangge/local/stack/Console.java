package org.wangge.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** What the user sees: one line per event, with the seconds since the start. */
final class Console {
    private final PrintStream out;
    private final Instant start = Instant.now();

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void progress(String what) {
        out.printf("%4d s  %s%n", Duration.between(start, Instant.now()).toSeconds(), what);
        out.flush();
    }

    synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }
}
