package org.wangge.load.drive;

import java.time.Duration;

/** When calls are due: evenly, so many a second, whether or not anybody is free to send them. */
final class Arrivals {

    private final double nanosBetween;
    private final long count;

    Arrivals(double perSecond, Duration time) {
        this.nanosBetween = 1e9 / perSecond;
        this.count = Math.round(time.toNanos() / nanosBetween);
    }

    /** How many calls are due within the time. */
    long count() {
        return count;
    }

    /** How long after the first call this one is due, in nanoseconds. */
    long nanosUntil(int index) {
        return Math.round(index * nanosBetween);
    }
}
