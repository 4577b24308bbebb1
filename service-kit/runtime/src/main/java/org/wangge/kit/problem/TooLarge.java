package org.wangge.kit.problem;

/** 413: the body is larger than the operation takes. */
public class TooLarge extends Refusal {

    public TooLarge() {
        super(413, "too-large");
    }
}
