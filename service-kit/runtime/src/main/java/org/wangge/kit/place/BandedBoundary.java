package org.wangge.kit.place;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A boundary cut into bands of latitude, each with a list of the edges that touch it, so that a point is held against the edges
 * of its own band alone. It lies in three arrays: where there are thousands of boundaries, the one that is asked is in no cache, and
 * the time goes by waiting for memory; in a tree of objects, once for each step. Never changes once made.
 */
final class BandedBoundary {

    private static final int EDGES_PER_BAND = 4;

    /** How often an edge may be listed on average. A comb, whose teeth cross every band, gets fewer bands for it. */
    private static final int MOST_LISTINGS_PER_EDGE = 4;

    private final Bands bands;

    /** Longitude and latitude, ring after ring. An edge goes by the number of its first corner and leads to the next one. */
    private final double[] corners;

    /** Those of the first band, those of the second, and so on. */
    private final int[] edges;

    /** Where in {@link #edges} each band begins, and behind them where the last one ends. */
    private final int[] begins;

    BandedBoundary(MultiPolygon boundary) {
        Geometry rings = boundary.getBoundary();
        corners = new double[2 * rings.getNumPoints()];
        int[] all = fillCorners(rings);
        bands = bands(boundary.getEnvelopeInternal(), all);
        begins = new int[bands.count() + 1];
        for (int edge : all) {
            for (int band = lowest(edge, bands); band <= highest(edge, bands); band++) {
                begins[band]++;
            }
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        edges = new int[begins[bands.count()]];
        // Each band's list is filled from its end, so that its beginning stands there when it is full.
        for (int edge : all) {
            for (int band = lowest(edge, bands); band <= highest(edge, bands); band++) {
                edges[--begins[band]] = edge;
            }
        }
    }

    /** The edges: every corner begins one but the last of a ring, which is its first again. */
    private int[] fillCorners(Geometry rings) {
        IntStream.Builder beginning = IntStream.builder();
        int corner = 0;
        for (int ring = 0; ring < rings.getNumGeometries(); ring++) {
            Coordinate[] around = rings.getGeometryN(ring).getCoordinates();
            for (int i = 0; i < around.length; i++, corner++) {
                corners[2 * corner] = around[i].getX();
                corners[2 * corner + 1] = around[i].getY();
                if (i < around.length - 1) {
                    beginning.add(corner);
                }
            }
        }
        return beginning.build().toArray();
    }

    private Bands bands(Envelope extent, int[] all) {
        Bands tried = new Bands(extent, Math.max(1, all.length / EDGES_PER_BAND));
        while (listings(all, tried) > (long) MOST_LISTINGS_PER_EDGE * all.length) {
            tried = new Bands(extent, tried.count() / 2);
        }
        return tried;
    }

    private long listings(int[] all, Bands tried) {
        return Arrays.stream(all)
                .mapToLong(edge -> highest(edge, tried) - lowest(edge, tried) + 1)
                .sum();
    }

    private int lowest(int edge, Bands of) {
        return of.at(Math.min(corners[2 * edge + 1], corners[2 * edge + 3]));
    }

    private int highest(int edge, Bands of) {
        return of.at(Math.max(corners[2 * edge + 1], corners[2 * edge + 3]));
    }

    /**
     * Whether a point is inside or on the border. Exact, as JTS is: which side of an edge it is on is computed with more digits where
     * those of a double do not tell.
     */
    boolean covers(double longitude, double latitude) {
        if (!bands.reach(latitude)) {
            return false;
        }
        int band = bands.at(latitude);
        boolean inside = false;
        for (int i = begins[band]; i < begins[band + 1]; i++) {
            int at = 2 * edges[i];
            double x1 = corners[at];
            double y1 = corners[at + 1];
            double x2 = corners[at + 2];
            double y2 = corners[at + 3];
            if (x1 < longitude && x2 < longitude) {
                continue; // a ray to the east does not meet it
            }
            if (y1 > latitude != y2 > latitude) {
                int side = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, longitude, latitude);
                if (side == 0) {
                    return true;
                }
                inside ^= side > 0 == y2 > y1;
            } else if (y2 == latitude && (x2 == longitude || y1 == latitude && Math.min(x1, x2) <= longitude)) {
                return true;
            }
        }
        return inside;
    }

    /** So many bands of the same height over an extent of latitudes. */
    private record Bands(double south, double north, int count) {

        Bands(Envelope extent, int count) {
            this(extent.getMinY(), extent.getMaxY(), count);
        }

        boolean reach(double latitude) {
            return latitude >= south && latitude <= north;
        }

        /** Never falls as the latitude rises, so whatever lies between two latitudes has a band between theirs. */
        int at(double latitude) {
            return Math.min(count - 1, (int) ((latitude - south) / (north - south) * count));
        }
    }
}
