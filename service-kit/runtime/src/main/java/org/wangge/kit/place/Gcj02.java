package org.wangge.kit.place;

/**
 * The offset of GCJ-02 (the "Mars coordinates") against WGS 84, by the formula known since 2010 from the public
 * {@code wgtochina_lb}/{@code eviltransform} code. It has no closed inverse; the offset changes so slowly (under 1 % of the
 * way moved) that iterating on its error gains two digits a round.
 */
final class Gcj02 {

    /** Krasovsky 1940: semi-major axis in metres and squared eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.00669342162296594323;

    private static final int ROUNDS = 30;
    private static final double EXACT_ENOUGH_DEGREES = 1e-12;

    private Gcj02() {}

    static Point fromWgs84(Point wgs) {
        if (!shifted(wgs)) {
            return wgs;
        }
        return new Point(wgs.longitude() + eastward(wgs), wgs.latitude() + northward(wgs));
    }

    static Point toWgs84(Point gcj) {
        if (!shifted(gcj)) {
            return gcj;
        }
        Point guess = gcj;
        for (int round = 0; round < ROUNDS; round++) {
            double east = guess.longitude() + eastward(guess) - gcj.longitude();
            double north = guess.latitude() + northward(guess) - gcj.latitude();
            guess = new Point(guess.longitude() - east, guess.latitude() - north);
            if (Math.abs(east) < EXACT_ENOUGH_DEGREES && Math.abs(north) < EXACT_ENOUGH_DEGREES) {
                break;
            }
        }
        return guess;
    }

    /** The formula leaves positions outside this box as they are. */
    private static boolean shifted(Point point) {
        return point.longitude() >= 72.004
                && point.longitude() <= 137.8347
                && point.latitude() >= 0.8293
                && point.latitude() <= 55.8271;
    }

    private static double eastward(Point wgs) {
        double x = wgs.longitude() - 105;
        double y = wgs.latitude() - 35;
        double metres = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        metres += (20 * sin(6 * x) + 20 * sin(2 * x)) * 2 / 3;
        metres += (20 * sin(x) + 40 * sin(x / 3)) * 2 / 3;
        metres += (150 * sin(x / 12) + 300 * sin(x / 30)) * 2 / 3;
        double latitude = Math.toRadians(wgs.latitude());
        return Math.toDegrees(metres / (AXIS / Math.sqrt(flattening(latitude)) * Math.cos(latitude)));
    }

    private static double northward(Point wgs) {
        double x = wgs.longitude() - 105;
        double y = wgs.latitude() - 35;
        double metres = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        metres += (20 * sin(6 * x) + 20 * sin(2 * x)) * 2 / 3;
        metres += (20 * sin(y) + 40 * sin(y / 3)) * 2 / 3;
        metres += (160 * sin(y / 12) + 320 * sin(y / 30)) * 2 / 3;
        double flattening = flattening(Math.toRadians(wgs.latitude()));
        return Math.toDegrees(metres / (AXIS * (1 - ECCENTRICITY) / (flattening * Math.sqrt(flattening))));
    }

    private static double flattening(double latitude) {
        double sine = Math.sin(latitude);
        return 1 - ECCENTRICITY * sine * sine;
    }

    private static double sin(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }
}
