package org.wangge.grid.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whether boundaries fit. Surveyed borders never meet exactly, so a strip no wider than the tolerance is neither an overlap
 * nor outside.
 */
@ApplicationScoped
public class BoundaryRules {

    /** Pieces of an offence that are worth showing, the largest first. */
    private static final int MOST_PIECES = 20;

    private final double tolerance;

    @Inject
    BoundaryRules(BoundarySettings settings) {
        this(settings.toleranceMetres());
    }

    public BoundaryRules(double toleranceMetres) {
        this.tolerance = toleranceMetres;
    }

    /** The ground of {@code inner} that lies further outside {@code outer} than the tolerance. */
    public Optional<Offence> outside(MultiPolygon inner, MultiPolygon outer) {
        LocalPlane plane = LocalPlane.at(inner);
        Geometry child = plane.inMetres(inner);
        Geometry parent = plane.inMetres(outer);
        if (outer.getEnvelopeInternal().contains(inner.getEnvelopeInternal()) && parent.covers(child)) {
            return Optional.empty();
        }
        Geometry widened = tolerance == 0 ? parent : parent.buffer(tolerance);
        Geometry beyond = OverlayNGRobust.overlay(child, parent, OverlayNG.DIFFERENCE);
        return offence(plane, beyond, piece -> hasArea(OverlayNGRobust.overlay(piece, widened, OverlayNG.DIFFERENCE)));
    }

    /** The ground that both hold, where it is wider than the tolerance. */
    public Optional<Offence> overlap(MultiPolygon one, MultiPolygon other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return Optional.empty();
        }
        LocalPlane plane = LocalPlane.at(one);
        Geometry both = OverlayNGRobust.overlay(plane.inMetres(one), plane.inMetres(other), OverlayNG.INTERSECTION);
        return offence(plane, both, piece -> tolerance == 0 || hasArea(piece.buffer(-tolerance / 2)));
    }

    private static Optional<Offence> offence(LocalPlane plane, Geometry disputed, Predicate<Polygon> counts) {
        List<Polygon> pieces = new ArrayList<>();
        for (int i = 0; i < disputed.getNumGeometries(); i++) {
            if (disputed.getGeometryN(i) instanceof Polygon piece && hasArea(piece) && counts.test(piece)) {
                pieces.add(piece);
            }
        }
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        double squareMetres = pieces.stream().mapToDouble(Geometry::getArea).sum();
        Polygon[] largest = pieces.stream()
                .sorted(Comparator.comparingDouble(Geometry::getArea).reversed())
                .limit(MOST_PIECES)
                .toArray(Polygon[]::new);
        Geometry area = largest.length == 1 ? largest[0] : disputed.getFactory().createMultiPolygon(largest);
        return Optional.of(new Offence(plane.inDegrees(area), squareMetres));
    }

    private static boolean hasArea(Geometry geometry) {
        return geometry.getArea() > 0;
    }
}
