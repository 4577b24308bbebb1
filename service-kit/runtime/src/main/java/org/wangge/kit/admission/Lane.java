package org.wangge.kit.admission;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * So many requests at work, so many waiting in the order they came, the rest refused at once. A crowd that comes once fits
 * into the line and is served whole. Once as many have been refused as may wait, with never a calm second in between, there is
 * more than can be done, and a long line would only make everybody slow: from then on a quarter as many wait as are at work,
 * which by Little's law is a wait of a quarter of the time that the work itself takes, however fast the service is. Who
 * waits beyond that is refused, too, in place of being served late.
 */
final class Lane {

    /** Somebody who asked for a place. */
    interface Visitor {

        /** Its turn has come, after a wait. */
        void begin();

        /** It has waited in vain: there is an overload, or nothing can be done now. */
        void sendAway();
    }

    enum Entry {
        BEGIN,
        WAIT,
        REFUSED
    }

    /** Longer than a thread is kept from running, in nanoseconds: an overload is not over because its line was empty once. */
    static final long CALM = 1_000_000_000;

    private final int places;
    private final int seats;
    private final boolean needsDatabase;
    private final LongSupplier nanos;
    private final Set<Visitor> atWork = new HashSet<>();
    private final Set<Visitor> line = new LinkedHashSet<>();
    private long refused;
    private long refusedSinceCalm;
    private long lastRefusal;

    /**
     * @param places for requests at work
     * @param seats  for requests that wait, as long as there is no overload
     */
    Lane(int places, int seats, boolean needsDatabase, LongSupplier nanos) {
        this.places = places;
        this.seats = seats;
        this.needsDatabase = needsDatabase;
        this.nanos = nanos;
    }

    /** What becomes of a newcomer. */
    Entry enter(Visitor newcomer) {
        List<Visitor> tooMany;
        synchronized (this) {
            if (atWork.size() < places) {
                atWork.add(newcomer);
                return Entry.BEGIN;
            }
            if (line.size() < seats()) {
                line.add(newcomer);
                return Entry.WAIT;
            }
            countRefusal();
            tooMany = withoutSeats();
        }
        tooMany.forEach(Visitor::sendAway);
        return Entry.REFUSED;
    }

    private int seats() {
        boolean overload = refusedSinceCalm >= seats && !isCalm();
        return overload ? Math.min(seats, Math.max(1, places / 4)) : seats;
    }

    private boolean isCalm() {
        return nanos.getAsLong() - lastRefusal >= CALM;
    }

    private void countRefusal() {
        refusedSinceCalm = isCalm() ? 1 : refusedSinceCalm + 1;
        refused++;
        lastRefusal = nanos.getAsLong();
    }

    /** Takes out of the line whoever came last, until it is as short as it may be. */
    private List<Visitor> withoutSeats() {
        int seats = seats();
        if (line.size() <= seats) {
            return List.of(); // as almost always: this is asked with each refusal
        }
        List<Visitor> last = line.stream().skip(seats).toList();
        last.forEach(line::remove);
        refused += last.size();
        return last;
    }

    /** Gives back the place or the seat, if there is one still. */
    void leave(Visitor leaver) {
        Visitor next = null;
        synchronized (this) {
            line.remove(leaver);
            if (atWork.remove(leaver) && !line.isEmpty()) {
                Iterator<Visitor> first = line.iterator();
                next = first.next();
                first.remove();
                atWork.add(next);
            }
        }
        if (next != null) {
            next.begin();
        }
    }

    /** Refuses all who wait. Those at work find out for themselves. */
    void sendAway() {
        List<Visitor> all;
        synchronized (this) {
            all = List.copyOf(line);
            line.clear();
        }
        all.forEach(Visitor::sendAway);
    }

    boolean needsDatabase() {
        return needsDatabase;
    }

    /** Whether it waited still, and is refused now. */
    synchronized boolean giveUp(Visitor waiting) {
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
