package org.wangge.local.demo.work;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many hands and no more: runs a task over a collection, shows how far it is, and notes each failure as a fault. */
public final class Crew implements AutoCloseable {
    private final ExecutorService hands;
    private final PrintStream out;
    private final boolean terminal;
    private final Faults faults;

    /** What is done to one piece of work; may fail with anything, which is noted and does not stop the others. */
    @FunctionalInterface
    public interface Task<T> {
        void on(T piece) throws Exception;
    }

    public Crew(int hands, PrintStream out, boolean terminal, Faults faults) {
        this.hands = Executors.newFixedThreadPool(hands);
        this.out = out;
        this.terminal = terminal;
        this.faults = faults;
    }

    public <T> void each(String what, Collection<T> work, Task<T> task) throws InterruptedException {
        if (work.isEmpty()) {
            return;
        }
        var bar = new ProgressBar(out, terminal, what, work.size());
        List<Future<?>> running = new ArrayList<>();
        for (var piece : work) {
            running.add(hands.submit(() -> {
                try {
                    task.on(piece);
                } finally {
                    bar.step();
                }
                return null;
            }));
        }
        for (var one : running) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                faults.add(what + ": " + said(failed));
            }
        }
        bar.end();
    }

    private static String said(ExecutionException failed) {
        var failure = failed.getCause() == null ? failed : failed.getCause();
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
