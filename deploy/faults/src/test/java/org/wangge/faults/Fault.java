package org.wangge.faults;

/** Something that goes wrong, and what holds all the same. */
public interface Fault {

    /** Names it on the command line: {@code broker-away}. */
    String name();

    /** What operators and users may rely on, as one sentence. */
    String promise();

    /** Brings it about and notes what is seen. Throws where the trial itself could not be held. */
    void happen(Trial trial, Seen seen) throws Exception;

    /** Why it cannot be brought about on this machine; empty where it can. */
    default String leftOut() {
        return "";
    }
}
