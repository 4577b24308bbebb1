package org.wangge.local.demo.office;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;

/** A grid of grids.geojson with its ground, WGS 84. */
public record Grid(String code, Optional<String> parent, int level, String name, String kind, MultiPolygon boundary) {

    /** A point inside this grid and not on its border, seven digits, drawn evenly over its ground. */
    public Coordinate pointInside(RandomGenerator random) {
        var locator = new IndexedPointInAreaLocator(boundary);
        var box = boundary.getEnvelopeInternal();
        while (true) {
            var point = new Coordinate(
                    rounded(random.nextDouble(box.getMinX(), box.getMaxX())),
                    rounded(random.nextDouble(box.getMinY(), box.getMaxY())));
            if (locator.locate(point) == Location.INTERIOR) {
                return point;
            }
        }
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
