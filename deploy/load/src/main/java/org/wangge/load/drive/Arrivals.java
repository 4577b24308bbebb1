package org.wangge.load.drive;

import java.time.Duration;

/** When calls are due: evenly, so many a second, whether or not anybody is free to send them. */
final class Arrivals {

    private final long begin;
    private final double nanosBetween;
    private final long count;
    private long next;

    /** @param begin in {@link System#nanoTime} */
    Arrivals(long begin, double perSecond, Duration time) {
        this.begin = begin;
        this.nanosBetween = 1e9 / perSecond;
        this.count = count(perSecond, time);
    }

    /** How many calls are due within the time. */
    static long count(double perSecond, Duration time) {
        return Math.round(time.toNanos() / (1e9 / perSecond));
    }

    /** When the next call is due; negative once there are no more. */
    long take() {
        long index = next++;
        return index < count ? begin + Math.round(index * nanosBetween) : -1;
    }
}
