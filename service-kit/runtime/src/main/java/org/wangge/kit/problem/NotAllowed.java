package org.wangge.kit.problem;

/** 403: the caller is known but may not do this. */
public class NotAllowed extends Refusal {

    public NotAllowed() {
        super(403, "not-allowed");
    }

    /** Says whose deed it is: "only an administrator changes grids". */
    public NotAllowed(String why) {
        super(403, "not-allowed-because", why);
    }
}
