package org.wangge.local.stack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stops what was started, in the order of {@link Step}; parts of one step stop side by side. What is added while it
 * already stops is stopped at once.
 */
final class Shutdown {

    /** First to stop comes first. */
    enum Step {
        GATEWAY,
        CHILD,
        KAFKA,
        GUARD,
        POSTGRES,
        LOCK
    }

    /** Something that can be stopped. */
    interface Stop {
        void run() throws Exception;
    }

    private record Part(String name, Stop stop) {}

    private final Console console;
    private final Map<Step, List<Part>> parts = new EnumMap<>(Step.class);
    private boolean stopping;

    Shutdown(Console console) {
        this.console = console;
    }

    void add(Step step, String name, Stop stop) {
        Part part = new Part(name, stop);
        synchronized (this) {
            if (!stopping) {
                parts.computeIfAbsent(step, none -> new ArrayList<>()).add(part);
                return;
            }
        }
        end(part);
        throw new IllegalStateException(name + " is not started: the stack is stopping");
    }

    synchronized boolean stopping() {
        return stopping;
    }

    /** Whether more than the lock was taken. */
    synchronized boolean anything() {
        return parts.keySet().stream().anyMatch(step -> step != Step.LOCK);
    }

    void run() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
        }
        for (List<Part> step : parts.values()) {
            Tasks.all(step.stream().map(part -> Tasks.run(() -> end(part))).toList())
                    .join();
        }
    }

    private void end(Part part) {
        try {
            part.stop().run();
        } catch (Exception e) {
            console.progress(part.name() + " did not stop cleanly: " + e.getMessage());
        }
    }
}
