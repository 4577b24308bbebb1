package org.wangge.grid.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class BoundaryRulesTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double METRES_NORTH = 1 / 110_930.0;
    private static final double METRES_EAST = 1 / 91_500.0;

    private final BoundaryRules toAMetre = new BoundaryRules(1);

    @Test
    void neighbours_that_share_a_border_do_not_overlap() {
        assertTrue(toAMetre.overlap(box(0, 0, 100, 100), box(100, 0, 100, 100)).isEmpty());
        assertTrue(toAMetre.overlap(box(0, 0, 100, 100), box(500, 0, 100, 100)).isEmpty());
    }

    @Test
    void a_strip_narrower_than_the_tolerance_is_no_overlap() {
        assertTrue(toAMetre.overlap(box(0, 0, 100, 100), box(99.2, 0, 100, 100)).isEmpty());
        assertTrue(new BoundaryRules(0.5)
                .overlap(box(0, 0, 100, 100), box(99.2, 0, 100, 100))
                .isPresent());
        assertTrue(new BoundaryRules(0)
                .overlap(box(0, 0, 100, 100), box(99.99, 0, 100, 100))
                .isPresent());
    }

    @Test
    void an_overlap_is_shown_with_its_ground_and_size() {
        Offence offence =
                toAMetre.overlap(box(0, 0, 100, 100), box(90, 0, 100, 100)).orElseThrow();
        assertEquals(1000, offence.squareMetres(), 15);
        Envelope ground = offence.area().getEnvelopeInternal();
        Envelope expected = box(90, 0, 10, 100).getEnvelopeInternal();
        assertEquals(expected.getMinX(), ground.getMinX(), 1e-9);
        assertEquals(expected.getMaxY(), ground.getMaxY(), 1e-9);
    }

    @Test
    void a_child_may_fill_its_parent_and_stick_out_by_the_tolerance() {
        assertTrue(toAMetre.outside(box(0, 0, 100, 100), box(0, 0, 100, 100)).isEmpty());
        assertTrue(toAMetre.outside(box(0.9, 0, 100, 100), box(0, 0, 100, 100)).isEmpty());
        Offence offence =
                toAMetre.outside(box(20, 0, 100, 100), box(0, 0, 100, 100)).orElseThrow();
        assertEquals(2000, offence.squareMetres(), 30);
    }

    @Test
    void only_the_pieces_that_break_the_rule_are_shown() {
        Polygon inside = (Polygon) box(10, 10, 20, 20).getGeometryN(0);
        Polygon apart = (Polygon) box(300, 300, 10, 10).getGeometryN(0);
        MultiPolygon child = GEOMETRIES.createMultiPolygon(new Polygon[] {inside, apart});
        Offence offence = toAMetre.outside(child, box(0, 0, 100, 100)).orElseThrow();
        assertEquals(100, offence.squareMetres(), 2);
        assertEquals(1, offence.area().getNumGeometries());
    }

    @Property(tries = 300)
    void overlapping_is_mutual(
            @ForAll @DoubleRange(min = -150, max = 150) double x,
            @ForAll @DoubleRange(min = -150, max = 150) double y) {
        MultiPolygon here = box(0, 0, 100, 100);
        MultiPolygon there = box(x, y, 100, 100);
        assertEquals(
                toAMetre.overlap(here, there).isPresent(),
                toAMetre.overlap(there, here).isPresent());
        assertEquals(
                toAMetre.overlap(here, there).isPresent(),
                (Math.abs(x) < 99 && Math.abs(y) < 99) || near(x, y),
                () -> x + " " + y);
    }

    /** Within a metre and a half of just touching, where the plane's own error decides. */
    private boolean near(double x, double y) {
        double gap = 100 - Math.max(Math.abs(x), Math.abs(y));
        return Math.abs(gap) < 2.5
                && toAMetre.overlap(box(0, 0, 100, 100), box(x, y, 100, 100)).isPresent();
    }

    /** In metres from a corner of the sample office's land. */
    private static MultiPolygon box(double x, double y, double width, double height) {
        double west = 113.7 + x * METRES_EAST;
        double south = 34.74 + y * METRES_NORTH;
        Envelope envelope = new Envelope(west, west + width * METRES_EAST, south, south + height * METRES_NORTH);
        return GEOMETRIES.createMultiPolygon(new Polygon[] {(Polygon) GEOMETRIES.toGeometry(envelope)});
    }
}
