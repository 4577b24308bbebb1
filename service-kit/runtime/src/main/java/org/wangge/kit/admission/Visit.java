package org.wangge.kit.admission;

/** A request on its way through a {@link Lane}, which alone changes its state. */
final class Visit {

    enum State {
        OUTSIDE,
        WAITING,
        AT_WORK
    }

    private final Runnable begin;
    private final Runnable refuse;
    State state = State.OUTSIDE;
    boolean beingWorkedOn;
    boolean answered;
    long waitsSince;

    /**
     * @param begin  lets the request go on, if its turn comes after a wait
     * @param refuse answers it, if its turn does not come in time
     */
    Visit(Runnable begin, Runnable refuse) {
        this.begin = begin;
        this.refuse = refuse;
    }

    void begin() {
        begin.run();
    }

    void refuse() {
        refuse.run();
    }
}
