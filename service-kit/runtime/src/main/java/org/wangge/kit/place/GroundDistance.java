package org.wangge.kit.place;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** How far borders are from one point, measured on a plane through it: good enough to tell near from far within a region. */
final class GroundDistance {

    private static final double METRES_PER_DEGREE = 111_320;

    private final double longitude;
    private final double latitude;
    private final double shrink;

    GroundDistance(double longitude, double latitude) {
        this.longitude = longitude;
        this.latitude = latitude;
        this.shrink = Math.cos(Math.toRadians(latitude));
    }

    /** Metres to the nearest piece of the boundary's outer border. */
    double to(MultiPolygon boundary) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < boundary.getNumGeometries(); i++) {
            nearest = Math.min(nearest, to(((Polygon) boundary.getGeometryN(i)).getExteriorRing()));
        }
        return nearest;
    }

    private double to(LineString ring) {
        Coordinate here = new CoordinateXY(0, 0);
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < ring.getNumPoints(); i++) {
            Coordinate from = onPlane(ring.getCoordinateN(i - 1));
            Coordinate to = onPlane(ring.getCoordinateN(i));
            nearest = Math.min(nearest, Distance.pointToSegment(here, from, to));
        }
        return nearest;
    }

    private Coordinate onPlane(Coordinate at) {
        return new CoordinateXY(
                (at.getX() - longitude) * METRES_PER_DEGREE * shrink, (at.getY() - latitude) * METRES_PER_DEGREE);
    }
}
