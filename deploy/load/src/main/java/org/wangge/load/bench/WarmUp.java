package org.wangge.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wangge.load.figure.Effort;
import org.wangge.testing.ServiceProcess;

/**
 * Drives services until their compilers have little left to do: how long that takes is the machine's affair, and until then they take from
 * the services what is measured. What is done meanwhile is not in any figure.
 */
public final class WarmUp {

    /** Of one processor, all services together; what comes after minutes does not end for a long time. */
    private static final double LITTLE = 0.1;

    /** Of the usual time: whoever is not warm by then is measured as he is. */
    private static final int LONGEST = 3;

    private static final int STEPS = 5;

    /** In which Linux's {@code /proc} counts. */
    private static final double TICKS_PER_SECOND = 100;

    /** The work that is to be measured. */
    public interface Work {
        void last(Duration time) throws Exception;
    }

    private final Effort effort;
    private final List<ServiceProcess> services;

    public WarmUp(Effort effort, ServiceProcess... services) {
        this.effort = effort;
        this.services = List.of(services);
    }

    /** How long it took and how warm they are, in words. */
    public String by(Work work) throws Exception {
        long began = System.nanoTime();
        Duration step = effort.warmUp().dividedBy(STEPS);
        work.last(effort.warmUp().minus(step));
        double compiling = compilingDuring(work, step);
        while (compiling > LITTLE && System.nanoTime() - began < effort.warmUp().toNanos() * LONGEST) {
            compiling = compilingDuring(work, step);
        }
        return String.format(
                Locale.ROOT,
                "driven for %d s before the first run, at the end of which compilers took %.2f of a processor",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                compiling);
    }

    private double compilingDuring(Work work, Duration step) throws Exception {
        double before = compilersSeconds();
        long began = System.nanoTime();
        work.last(step);
        return (compilersSeconds() - before) / ((System.nanoTime() - began) / 1e9);
    }

    private double compilersSeconds() throws IOException {
        double seconds = 0;
        for (ServiceProcess service : services) {
            try (Stream<Path> threads = Files.list(Path.of("/proc/" + service.pid() + "/task"))) {
                for (Path thread : threads.toList()) {
                    seconds += compilerSeconds(thread);
                }
            }
        }
        return seconds;
    }

    /** Processor time of one thread, 0 where it does not compile or has ended. */
    private static double compilerSeconds(Path thread) throws IOException {
        String stat;
        try {
            stat = Files.readString(thread.resolve("stat"));
        } catch (NoSuchFileException ended) {
            return 0;
        }
        int nameEnds = stat.lastIndexOf(')');
        if (!stat.substring(0, nameEnds).contains("CompilerThre")) {
            return 0;
        }
        String[] rest = stat.substring(nameEnds + 2).split(" ");
        return (Long.parseLong(rest[11]) + Long.parseLong(rest[12])) / TICKS_PER_SECOND;
    }
}
