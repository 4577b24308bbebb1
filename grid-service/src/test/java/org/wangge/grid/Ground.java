package org.wangge.grid;

import java.util.List;
import java.util.Map;

/** A square of ground that no other test uses: 100 by 100 steps of about 50 metres, the first in its south-west corner. */
public final class Ground {

    private static final double STEP = 0.0005;

    /** A property of the JVM: with each profile Quarkus loads this class anew, and the database is the same. */
    private static final String TAKEN = "wangge.test.grounds-taken";

    private final double west;
    private final double south;

    private Ground(double west, double south) {
        this.west = west;
        this.south = south;
    }

    public static synchronized Ground fresh() {
        int n = Integer.getInteger(TAKEN, 0);
        System.setProperty(TAKEN, Integer.toString(n + 1));
        return new Ground(90 + 0.1 * (n % 100), 24 + 0.1 * Math.floorDiv(n, 100));
    }

    public double longitude(double x) {
        return west + x * STEP;
    }

    public double latitude(double y) {
        return south + y * STEP;
    }

    public String point(double x, double y) {
        return longitude(x) + "," + latitude(y);
    }

    /** A rectangle as GeoJSON. */
    public Map<String, Object> box(double x, double y, double width, double height) {
        return polygon(x, y, x + width, y, x + width, y + height, x, y + height, x, y);
    }

    /** A ring of x and y by turns as GeoJSON. */
    public Map<String, Object> polygon(double... steps) {
        return Map.of("type", "Polygon", "coordinates", List.of(ring(steps)));
    }

    public Map<String, Object> enclave(double[]... rings) {
        List<Object> polygons = new java.util.ArrayList<>();
        for (double[] ring : rings) {
            polygons.add(List.of(ring(ring)));
        }
        return Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    private List<List<Double>> ring(double... steps) {
        List<List<Double>> ring = new java.util.ArrayList<>();
        for (int i = 0; i < steps.length; i += 2) {
            ring.add(List.of(longitude(steps[i]), latitude(steps[i + 1])));
        }
        return ring;
    }
}
