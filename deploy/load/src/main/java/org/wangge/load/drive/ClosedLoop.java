package org.wangge.load.drive;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** So many callers, each of whom sends the next call when the last one is answered: finds how much a service can do. */
public final class ClosedLoop {

    private final String service;
    private final int callers;

    public ClosedLoop(String service, int callers) {
        this.service = service;
        this.callers = callers;
    }

    /** Calls for a time. The supplier is asked by all callers at once. */
    public Tally run(Duration time, Supplier<Call> calls) throws Exception {
        return run(Integer.MAX_VALUE, time, calls);
    }

    /** As the other, but at most so many calls of each caller. */
    public Tally run(int most, Duration time, Supplier<Call> calls) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        Callable<Tally> caller = () -> {
            Tally tally = new Tally();
            try (Wire wire = new Wire(service)) {
                for (int i = 0; i < most && System.nanoTime() < end; i++) {
                    call(wire, calls.get(), System.nanoTime(), tally);
                }
            }
            return tally;
        };
        Tally whole = together(callers, caller);
        return whole.lasting((System.nanoTime() - begin) / 1e9);
    }

    static void call(Wire wire, Call call, long since, Tally tally) {
        try {
            Reply reply = wire.send(call);
            tally.count(
                    reply.status(),
                    System.nanoTime() - since,
                    reply.header("retry-after").isPresent());
        } catch (IOException none) {
            tally.count(Tally.NO_ANSWER, System.nanoTime() - since, false);
        }
    }

    static Tally together(int callers, Callable<Tally> caller) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            Tally whole = new Tally();
            List<Future<Tally>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(caller));
            }
            for (Future<Tally> one : running) {
                whole.add(one.get());
            }
            return whole;
        } finally {
            threads.shutdownNow();
        }
    }
}
