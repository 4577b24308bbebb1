package org.wangge.faults.history;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Every call of any number of clients. Written by many threads at once; reading it gives what has happened so far. */
public final class History {

    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentLinkedQueue<Running> calls = new ConcurrentLinkedQueue<>();

    /** Notes that a call is being made, before a byte of it is sent. */
    public Running invoke(Command command) {
        Running call = new Running(numbers.incrementAndGet(), command, System.nanoTime());
        calls.add(call);
        return call;
    }

    /** All calls by their numbers; one that still runs has an unknown outcome. */
    public List<Call> calls() {
        return calls.stream().map(Running::call).toList();
    }

    /** How many calls ended so. */
    public long count(Outcome outcome) {
        return calls().stream().filter(call -> call.outcome() == outcome).count();
    }

    @Override
    public String toString() {
        return calls.size() + " calls, " + count(Outcome.ANSWERED) + " answered, " + count(Outcome.REFUSED)
                + " refused, " + count(Outcome.UNKNOWN) + " unknown";
    }

    /** A call on its way; one of the two ends it, and answers it as it is written down. */
    public static final class Running {

        private volatile Call call;

        private Running(long number, Command command, long now) {
            call = new Call(number, command, now, Long.MAX_VALUE, null, "still running");
        }

        public Call answered(Answer answer) {
            return end(answer, null);
        }

        /** No answer came. */
        public Call unknown(String why) {
            return end(null, why);
        }

        private Call end(@Nullable Answer answer, @Nullable String trouble) {
            Call begun = call;
            Call ended =
                    new Call(begun.number(), begun.command(), begun.invokedAt(), System.nanoTime(), answer, trouble);
            call = ended;
            return ended;
        }

        private Call call() {
            return call;
        }
    }
}
