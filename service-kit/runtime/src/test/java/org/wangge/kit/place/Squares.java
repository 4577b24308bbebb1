package org.wangge.kit.place;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Boundaries that are easy to reckon with. */
final class Squares {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Squares() {}

    /** Whole-number sides, so that neighbours share their corners exactly. */
    static MultiPolygon of(double west, double south, double side) {
        Polygon square = (Polygon) GEOMETRIES.toGeometry(new Envelope(west, west + side, south, south + side));
        return GEOMETRIES.createMultiPolygon(new Polygon[] {square});
    }

    static MultiPolygon at(Point middle, double radius) {
        Envelope envelope = new Envelope(new Coordinate(middle.longitude(), middle.latitude()));
        envelope.expandBy(radius);
        return GEOMETRIES.createMultiPolygon(new Polygon[] {(Polygon) GEOMETRIES.toGeometry(envelope)});
    }
}
