package org.wangge.local.demo.work;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One line that grows on a terminal; where the output is a file, a line at each quarter of long work and one at the end. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final int LONG = 1000;

    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final int total;
    private final long began = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();
    private long drawn = began;
    private int quarter;

    ProgressBar(PrintStream out, boolean terminal, String what, int total) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
        this.total = total;
    }

    void step() {
        var now = done.incrementAndGet();
        synchronized (this) {
            if (terminal && System.nanoTime() - drawn > Duration.ofMillis(100).toNanos()) {
                drawn = System.nanoTime();
                out.print("\r" + line(now));
                out.flush();
            }
            if (!terminal && total >= LONG && now < total && now * 4 / total > quarter) {
                quarter = now * 4 / total;
                out.println(line(now));
            }
        }
    }

    synchronized void end() {
        out.println((terminal ? "\r" : "") + line(done.get()));
    }

    private String line(int now) {
        var share = total == 0 ? 1.0 : (double) now / total;
        var filled = (int) Math.round(share * WIDTH);
        var seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
        return "%-34s [%s%s] %3d %%  %d/%d  %.0f s, %.0f/s"
                .formatted(
                        what,
                        "#".repeat(filled),
                        "-".repeat(WIDTH - filled),
                        Math.round(share * 100),
                        now,
                        total,
                        seconds,
                        now / seconds);
    }
}
