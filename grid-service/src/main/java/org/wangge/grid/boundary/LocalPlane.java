package org.wangge.grid.boundary;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.NoninvertibleTransformationException;

/**
 * A plane in metres that touches the ellipsoid at one place. A degree's length there is the usual series of the meridian and
 * parallel arcs of WGS 84; across an office (some kilometres) lengths are right to a few parts in ten thousand.
 */
final class LocalPlane {

    private final AffineTransformation toMetres;
    private final AffineTransformation toDegrees;

    private LocalPlane(Coordinate touch) {
        double latitude = Math.toRadians(touch.getY());
        double north = 111_132.92 - 559.82 * Math.cos(2 * latitude) + 1.175 * Math.cos(4 * latitude);
        double east = 111_412.84 * Math.cos(latitude) - 93.5 * Math.cos(3 * latitude);
        toMetres = AffineTransformation.translationInstance(-touch.getX(), -touch.getY())
                .scale(Math.max(east, 1), north);
        try {
            toDegrees = toMetres.getInverse();
        } catch (NoninvertibleTransformationException aPlaneOfNoWidth) {
            throw new IllegalStateException(aPlaneOfNoWidth);
        }
    }

    static LocalPlane at(Geometry place) {
        return new LocalPlane(place.getEnvelopeInternal().centre());
    }

    Geometry inMetres(Geometry degrees) {
        return toMetres.transform(degrees);
    }

    Geometry inDegrees(Geometry metres) {
        return toDegrees.transform(metres);
    }
}
