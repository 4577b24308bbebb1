package org.wangge.load.figure;

import java.time.Duration;

/**
 * How much is spent on a figure.
 *
 * @param pairs   how often both sides are measured, after one pair that is thrown away
 * @param run     how long one run of one side takes
 * @param warmUp  how long a process is driven at least before the first run: on two cores the JVM compiles for more than a minute
 * @param share   1, or less where a quick look makes do with a part of the rows and events
 */
public record Effort(int pairs, Duration run, Duration warmUp, double share) {

    public static final Effort FULL = new Effort(7, Duration.ofSeconds(10), Duration.ofSeconds(100), 1);
    public static final Effort QUICK = new Effort(3, Duration.ofSeconds(4), Duration.ofSeconds(40), 0.1);

    /** So many, or as many as a quick look takes of them. */
    public int of(int many) {
        return (int) Math.max(1, Math.round(many * share));
    }

    public boolean isQuick() {
        return share < 1;
    }
}
