package org.wangge.kit.admission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.admission.Visit.State;

/**
 * So many requests at work, so many waiting, the rest refused at once. The line is long as long as it has never run over: a
 * crowd that comes once is served whole. Once somebody had to be refused there is more than can be done, and a long line
 * would only make everybody slow: it stays short until nobody was refused for a while.
 */
final class Lane {

    enum Entry {
        BEGIN,
        WAIT,
        REFUSED
    }

    /** Lengths in requests, times in nanoseconds. */
    record Measure(int atWork, int waiting, int waitingWhenOverrun, long calm, long patience) {}

    private final Measure measure;
    private final LongSupplier nanos;
    private final Deque<Visit> line = new ArrayDeque<>();
    private int atWork;
    private long refused;
    private long lastRefusal;

    Lane(Measure measure, LongSupplier nanos) {
        this.measure = measure;
        this.nanos = nanos;
    }

    /** What becomes of a newcomer. Whoever waits is begun or refused later. */
    synchronized Entry enter(Visit visit) {
        if (atWork < measure.atWork() && line.isEmpty()) {
            visit.state = State.AT_WORK;
            atWork++;
            return Entry.BEGIN;
        }
        if (line.size() < room()) {
            visit.state = State.WAITING;
            visit.waitsSince = nanos.getAsLong();
            line.add(visit);
            return Entry.WAIT;
        }
        countRefusal();
        return Entry.REFUSED;
    }

    private int room() {
        boolean overrun = refused > 0 && nanos.getAsLong() - lastRefusal < measure.calm();
        return overrun ? Math.min(measure.waiting(), measure.waitingWhenOverrun()) : measure.waiting();
    }

    private void countRefusal() {
        refused++;
        lastRefusal = nanos.getAsLong();
    }

    /** Work for the request has begun that goes on even if its caller goes away: the place is taken until it ends. */
    synchronized void workBegins(Visit visit) {
        visit.beingWorkedOn = visit.state == State.AT_WORK;
    }

    void workEnds(Visit visit) {
        Visit next;
        synchronized (this) {
            visit.beingWorkedOn = false;
            next = visit.answered ? release(visit) : null;
        }
        begin(next);
    }

    /** The request was answered, or its caller went away. */
    void ends(Visit visit) {
        Visit next;
        synchronized (this) {
            visit.answered = true;
            next = visit.beingWorkedOn ? null : release(visit);
        }
        begin(next);
    }

    /** The request goes on without a place: what is left of it costs next to nothing. */
    void stepsAside(Visit visit) {
        Visit next;
        synchronized (this) {
            next = release(visit);
        }
        begin(next);
    }

    private @Nullable Visit release(Visit visit) {
        State before = visit.state;
        visit.state = State.OUTSIDE;
        if (before == State.WAITING) {
            line.remove(visit);
        }
        if (before != State.AT_WORK) {
            return null;
        }
        Visit next = line.poll();
        if (next == null) {
            atWork--;
        } else {
            next.state = State.AT_WORK;
        }
        return next;
    }

    private static void begin(@Nullable Visit next) {
        if (next != null) {
            next.begin();
        }
    }

    /** Refuses those who have waited longer than anybody should. */
    void refuseTheImpatient() {
        List<Visit> tired = new ArrayList<>();
        synchronized (this) {
            long latest = nanos.getAsLong() - measure.patience();
            for (Visit first = line.peek(); first != null && first.waitsSince - latest < 0; first = line.peek()) {
                line.remove();
                first.state = State.OUTSIDE;
                countRefusal();
                tired.add(first);
            }
        }
        tired.forEach(Visit::refuse);
    }

    int limit() {
        return measure.atWork();
    }

    synchronized int atWork() {
        return atWork;
    }

    synchronized int waiting() {
        return line.size();
    }

    synchronized long refused() {
        return refused;
    }
}
