package org.wangge.faults;

/** Something that goes wrong, and what holds all the same. */
public abstract class Fault {

    private final String name;
    private final String promise;

    /**
     * @param name    names it on the command line: {@code broker-away}
     * @param promise what operators and users may rely on, as one sentence
     */
    protected Fault(String name, String promise) {
        this.name = name;
        this.promise = promise;
    }

    public final String name() {
        return name;
    }

    public final String promise() {
        return promise;
    }

    /** Brings it about and notes what is seen. Throws where the trial itself could not be held. */
    public abstract void happen(Trial trial, Seen seen) throws Exception;

    /** Why it cannot be brought about on this machine; empty where it can. */
    public String leftOut() {
        return "";
    }
}
