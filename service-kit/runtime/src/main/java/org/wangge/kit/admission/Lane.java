package org.wangge.kit.admission;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * So many requests at work, so many waiting in the order they came, the rest refused at once. A crowd that comes once fits
 * into the line and is served whole. Once somebody had to be refused there is more than can be done, and a long line would
 * only make everybody slow: until nobody was refused for a second, a quarter as many wait as are at work. By Little's law
 * that is a wait of a quarter of the time that the work itself takes, however fast the service is.
 */
final class Lane {

    enum Entry {
        BEGIN,
        WAIT,
        REFUSED
    }

    /** Longer than a thread is kept from running, in nanoseconds: an overload is not over because its line was empty once. */
    static final long CALM = 1_000_000_000;

    private final int places;
    private final int seats;
    private final LongSupplier nanos;
    private final Set<Runnable> atWork = new HashSet<>();
    private final Set<Runnable> line = new LinkedHashSet<>();
    private long refused;
    private long lastRefusal;

    /**
     * @param places for requests at work
     * @param seats  for requests that wait, as long as there is no overload
     */
    Lane(int places, int seats, LongSupplier nanos) {
        this.places = places;
        this.seats = seats;
        this.nanos = nanos;
    }

    /** What becomes of a newcomer. Whoever waits is run when its turn comes. */
    synchronized Entry enter(Runnable newcomer) {
        if (atWork.size() < places) {
            atWork.add(newcomer);
            return Entry.BEGIN;
        }
        if (line.size() < seats()) {
            line.add(newcomer);
            return Entry.WAIT;
        }
        countRefusal();
        return Entry.REFUSED;
    }

    private int seats() {
        boolean overload = refused > 0 && nanos.getAsLong() - lastRefusal < CALM;
        return overload ? Math.min(seats, Math.max(1, places / 4)) : seats;
    }

    private void countRefusal() {
        refused++;
        lastRefusal = nanos.getAsLong();
    }

    /** Gives back the place or the seat, if there is one still. */
    void leave(Runnable leaver) {
        Runnable next = null;
        synchronized (this) {
            line.remove(leaver);
            if (atWork.remove(leaver) && !line.isEmpty()) {
                Iterator<Runnable> first = line.iterator();
                next = first.next();
                first.remove();
                atWork.add(next);
            }
        }
        if (next != null) {
            next.run();
        }
    }

    /** Whether it waited still, and is refused now. */
    synchronized boolean giveUp(Runnable waiting) {
        boolean tired = line.remove(waiting);
        if (tired) {
            countRefusal();
        }
        return tired;
    }

    synchronized int atWork() {
        return atWork.size();
    }

    synchronized int waiting() {
        return line.size();
    }

    synchronized long refused() {
        return refused;
    }
}
