package org.wangge.kit.setting;

/** A number of places, attempts or the like, of which there has to be one. */
public final class AtLeastOne extends WholeNumber {

    public AtLeastOne() {
        super(1, Integer.MAX_VALUE);
    }
}
