package org.wangge.load.figure;

import java.util.Locale;

/** Figures as people read them: three digits that count. */
final class Numbers {

    private Numbers() {}

    static String plain(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }

    static String spread(Spread spread) {
        String median = plain(spread.median());
        return spread.count() < 2
                ? median
                : median + " (" + plain(spread.least()) + " … " + plain(spread.greatest()) + ")";
    }
}
