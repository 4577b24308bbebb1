package org.wangge.kit.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

/** Held against JTS, which does the same without bands. */
class BandedBoundaryTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @Test
    void a_hole_is_outside_and_its_border_is_not() throws Exception {
        BandedBoundary ring = new BandedBoundary(read(
                "MULTIPOLYGON (((0 0, 8 0, 8 8, 0 8, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2)), ((10 0, 12 0, 11 2, 10 0)))"));
        assertTrue(ring.covers(1, 3));
        assertFalse(ring.covers(3, 3));
        assertTrue(ring.covers(2, 3));
        assertTrue(ring.covers(3, 4));
        assertTrue(ring.covers(4, 4));
        assertTrue(ring.covers(11, 1));
        assertTrue(ring.covers(11, 2));
        assertFalse(ring.covers(9, 1));
        assertFalse(ring.covers(3, -0.1));
        assertFalse(ring.covers(3, 8.1));
    }

    @Property(tries = 200)
    void it_finds_what_JTS_finds(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MultiPolygon boundary = star(random, 3 + random.nextInt(120), random.nextInt(2) == 0);
        compare(boundary, random);
    }

    /** Every tooth crosses every band, so there are fewer of them. */
    @Test
    void a_comb_of_long_teeth_is_searched_as_well() {
        List<Coordinate> comb = new ArrayList<>();
        for (int tooth = 0; tooth < 2_500; tooth++) {
            comb.add(new CoordinateXY(2 * tooth, 0));
            comb.add(new CoordinateXY(2 * tooth + 1, 100));
        }
        comb.add(new CoordinateXY(5_000, -1));
        comb.add(new CoordinateXY(0, -1));
        comb.add(comb.get(0));
        compare(polygon(comb), new SplittableRandom(1));
    }

    private static void compare(MultiPolygon boundary, SplittableRandom random) {
        assertTrue(boundary.isValid());
        BandedBoundary banded = new BandedBoundary(boundary);
        IndexedPointInAreaLocator jts = new IndexedPointInAreaLocator(boundary);
        for (Coordinate point : points(boundary, random)) {
            boolean covered = jts.locate(point) != Location.EXTERIOR;
            assertEquals(covered, banded.covers(point.getX(), point.getY()), () -> point + " of " + boundary);
        }
    }

    /** All over its extent and a little beyond; its corners; on and beside its edges; level with its corners. */
    private static List<Coordinate> points(MultiPolygon boundary, SplittableRandom random) {
        var extent = boundary.getEnvelopeInternal();
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            points.add(new CoordinateXY(
                    extent.getMinX() + (random.nextDouble() * 1.2 - 0.1) * extent.getWidth(),
                    extent.getMinY() + (random.nextDouble() * 1.2 - 0.1) * extent.getHeight()));
        }
        Coordinate[] corners = boundary.getCoordinates();
        for (int i = 1; i < Math.min(corners.length, 200); i++) {
            double share = random.nextDouble();
            double x = corners[i - 1].getX() + share * (corners[i].getX() - corners[i - 1].getX());
            double y = corners[i - 1].getY() + share * (corners[i].getY() - corners[i - 1].getY());
            points.add(corners[i]);
            points.add(new CoordinateXY(x, y));
            points.add(new CoordinateXY(Math.nextUp(x), y));
            points.add(new CoordinateXY(x, Math.nextDown(y)));
            points.add(new CoordinateXY(extent.getMinX() + random.nextDouble() * extent.getWidth(), corners[i].getY()));
        }
        return points;
    }

    /** Round a middle, now near it, now far; on a lattice, many edges lie level and many corners line up. */
    private static MultiPolygon star(SplittableRandom random, int corners, boolean lattice) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = 1 + 9 * random.nextDouble();
            double x = radius * Math.cos(angle);
            double y = radius * Math.sin(angle);
            ring.add(lattice ? new CoordinateXY(Math.rint(x), Math.rint(y)) : new CoordinateXY(113.7 + x, 34.7 + y));
        }
        ring.add(ring.get(0));
        MultiPolygon drawn = polygon(ring);
        // Corners that fall together on the lattice make rings that cross themselves; what they cover is an area still.
        return drawn.isValid() ? drawn : multi(drawn.buffer(0));
    }

    private static MultiPolygon polygon(List<Coordinate> ring) {
        return multi(GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new)));
    }

    private static MultiPolygon multi(Geometry area) {
        return area instanceof MultiPolygon several
                ? several
                : GEOMETRIES.createMultiPolygon(area.isEmpty() ? new Polygon[0] : new Polygon[] {(Polygon) area});
    }

    private static MultiPolygon read(String text) throws Exception {
        return (MultiPolygon) new WKTReader(GEOMETRIES).read(text);
    }
}
