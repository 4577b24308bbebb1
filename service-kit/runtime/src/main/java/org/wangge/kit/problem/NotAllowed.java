package org.wangge.kit.problem;

/** 403: the caller is known, but this is not theirs to do. */
public class NotAllowed extends Refusal {

    public NotAllowed() {
        super(403, "not-allowed");
    }
}
