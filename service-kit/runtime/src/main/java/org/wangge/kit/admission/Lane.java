package org.wangge.kit.admission;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * So many requests at work, so many waiting in the order they came, the rest refused at once. A crowd that comes once fits
 * into the line and is served whole. Once as many have been refused as may wait, with never a second without in between, there is
 * more than can be done, and a line would only make everybody slow, since a place that is free finds somebody at once: from then on nobody waits, whoever did is
 * refused, too, in place of being served late. That is over after a second in which few were refused; to wait for one in which nobody was would be
 * to refuse some of those for whom there is time again, for as long as they come by chance.
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

    /** Longer than a thread is kept from running, in nanoseconds: an overload is not over because its places were free once. */
    static final long SECOND = 1_000_000_000;

    /** One in so many is few: a tenth find all places taken where less is asked than can be done, a third where half as much again is (docs/decisions/0012). */
    static final int FEW = 4;

    private final int places;
    private final int seats;
    private final boolean needsDatabase;
    private final LongSupplier nanos;
    private final Set<Visitor> atWork = new HashSet<>();
    private final Set<Visitor> line = new LinkedHashSet<>();
    private long refused;
    private long refusedInARow;
    private long secondBegan;
    private long came;
    private long refusedOfThem;

    /**
     * @param places for requests at work
     * @param seats  for requests that wait, as long as there is no overload
     */
    Lane(int places, int seats, boolean needsDatabase, LongSupplier nanos) {
        this.places = places;
        this.seats = seats;
        this.needsDatabase = needsDatabase;
        this.nanos = nanos;
        this.secondBegan = nanos.getAsLong();
    }

    /** What becomes of a newcomer. */
    Entry enter(Visitor newcomer) {
        List<Visitor> inVain;
        synchronized (this) {
            lookBack();
            came++;
            if (atWork.size() < places) {
                atWork.add(newcomer);
                return Entry.BEGIN;
            }
            if (!overrun() && line.size() < seats) {
                line.add(newcomer);
                return Entry.WAIT;
            }
            countRefusals(1);
            if (!overrun()) {
                return Entry.REFUSED;
            }
            inVain = emptied();
            countRefusals(inVain.size());
        }
        inVain.forEach(Visitor::sendAway);
        return Entry.REFUSED;
    }

    /** Once a second has passed: what it was like. */
    private void lookBack() {
        long now = nanos.getAsLong();
        if (now - secondBegan < SECOND) {
            return;
        }
        boolean nobodyCame = now - secondBegan >= 2 * SECOND; // for a second of it, since whoever comes looks back
        if (nobodyCame || (overrun() ? FEW * refusedOfThem <= came : refusedOfThem == 0)) {
            refusedInARow = 0;
        }
        secondBegan = now;
        came = 0;
        refusedOfThem = 0;
    }

    private void countRefusals(int count) {
        refused += count;
        refusedOfThem += count;
        refusedInARow += count;
    }

    private List<Visitor> emptied() {
        List<Visitor> all = List.copyOf(line);
        line.clear();
        return all;
    }

    /** Whether more is asked than can be done. */
    synchronized boolean isOverrun() {
        lookBack();
        return overrun();
    }

    private boolean overrun() {
        return refusedInARow >= seats;
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
            all = emptied();
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
            lookBack();
            countRefusals(1);
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
