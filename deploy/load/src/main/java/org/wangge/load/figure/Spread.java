package org.wangge.load.figure;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Median, least and greatest of some readings; not a number where there are none. */
public record Spread(double median, double least, double greatest, int count) {

    public static Spread of(DoubleStream readings) {
        double[] sorted = readings.sorted().toArray();
        if (sorted.length == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    public static Spread of(double... readings) {
        return of(Arrays.stream(readings));
    }
}
