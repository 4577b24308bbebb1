package org.wangge.load.figure;

/** How far a figure has to get. */
public record Reach(Bound bound, double limit) {

    /** Which side of the limit is the good one. */
    public enum Bound {
        AT_LEAST("≥ "),
        AT_MOST("≤ "),
        NONE("");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    /** Shown, and not judged. */
    public static final Reach NONE = new Reach(Bound.NONE, 0);

    public static Reach atLeast(double limit) {
        return new Reach(Bound.AT_LEAST, limit);
    }

    public static Reach atMost(double limit) {
        return new Reach(Bound.AT_MOST, limit);
    }

    /** Never by what was not measured: not a number reaches nothing. */
    public boolean isReachedBy(double value) {
        return switch (bound) {
            case AT_LEAST -> value >= limit;
            case AT_MOST -> value <= limit;
            case NONE -> true;
        };
    }

    @Override
    public String toString() {
        return bound == Bound.NONE ? "–" : bound.sign + Numbers.plain(limit);
    }
}
