package org.wangge.load.drive;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came back: how often which status, and how long it took. Of one thread. */
public final class Tally {

    /** Stands for a call that got no answer at all. */
    public static final int NO_ANSWER = 0;

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Map<Integer, Histogram> latencies = new TreeMap<>();
    private long refusedUnclearly;
    private double seconds;

    void count(int status, long nanos, boolean saysWhenToRetry) {
        statuses.merge(status, 1L, Long::sum);
        latencies
                .computeIfAbsent(status, none -> new Histogram(LONGEST_MICROS, 3))
                .recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
        if ((status == 429 || status == 503) && !saysWhenToRetry) {
            refusedUnclearly++;
        }
    }

    Tally lasting(double time) {
        seconds = time;
        return this;
    }

    /** Answers of this status in a second. */
    public double perSecond(int status) {
        return of(status) / seconds;
    }

    /** How many answers had this status. */
    public long of(int status) {
        return statuses.getOrDefault(status, 0L);
    }

    /** How many had another, or no answer at all. */
    public long otherThan(int... expected) {
        long others = statuses.values().stream().mapToLong(Long::longValue).sum();
        for (int status : expected) {
            others -= of(status);
        }
        return others;
    }

    /** How many were sent away with 429 or 503 and not told when to come back. */
    public long refusedUnclearly() {
        return refusedUnclearly;
    }

    /** Milliseconds within which this share of the answers of a status came; not a number if there were none. */
    public double millis(double percentile, int status) {
        Histogram taken = latencies.get(status);
        return taken == null ? Double.NaN : taken.getValueAtPercentile(percentile) / 1000.0;
    }

    @Override
    public String toString() {
        return statuses.toString();
    }
}
