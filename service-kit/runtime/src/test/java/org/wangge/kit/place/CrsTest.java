package org.wangge.kit.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.kit.problem.Malformed;

class CrsTest {

    private static final double BILLIONTH = 1e-9;

    @Test
    void gcj02_is_the_published_formula() {
        Point shifted = Crs.GCJ02.fromWgs84(new Point(116.404, 39.915));
        assertEquals(116.41024449916938, shifted.longitude(), 1e-12);
        assertEquals(39.91640428150164, shifted.latitude(), 1e-12);
    }

    @Property
    void a_position_in_china_comes_back_from_gcj02_exactly(
            @ForAll @DoubleRange(min = 73, max = 137) double longitude,
            @ForAll @DoubleRange(min = 2, max = 55) double latitude) {
        Point wgs = new Point(longitude, latitude);
        Point back = Crs.GCJ02.toWgs84(Crs.GCJ02.fromWgs84(wgs));
        assertEquals(longitude, back.longitude(), BILLIONTH);
        assertEquals(latitude, back.latitude(), BILLIONTH);
    }

    @Test
    void the_office_s_places_move_by_hundreds_of_metres() {
        Point phone = new Point(113.7536, 34.7722);
        Point ground = Crs.GCJ02.toWgs84(phone);
        double metres = new GroundDistance(phone.longitude(), phone.latitude()).to(Squares.at(ground, 1e-7));
        assertTrue(metres > 300 && metres < 800, () -> metres + " m");
    }

    @Test
    void positions_abroad_are_the_same_in_both_systems() {
        Point paris = new Point(2.35, 48.85);
        assertSame(paris, Crs.GCJ02.toWgs84(paris));
        assertSame(paris, Crs.GCJ02.fromWgs84(paris));
    }

    @Test
    void wgs84_is_what_a_request_means_that_names_none() {
        Point point = new Point(113.7, 34.7);
        assertSame(Crs.WGS84, Crs.of(null));
        assertSame(Crs.GCJ02, Crs.of("GCJ02"));
        assertSame(point, Crs.of("wgs84").toWgs84(point));
        assertSame(point, Crs.WGS84.fromWgs84(point));
        assertThrows(Malformed.class, () -> Crs.of("bd09"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "113.7", "113.7,34.7,1", "113.7,", "NaN,34", "181,0", "0,-91", "Infinity,0", "a,b"})
    void a_parameter_that_is_no_position_is_refused(String text) {
        assertThrows(Malformed.class, () -> Point.parse("point", text));
    }

    @Test
    void a_position_is_read_from_a_parameter_or_a_pair() {
        assertEquals(new Point(113.7, 34.75), Point.parse("point", "113.7, 34.75"));
        assertEquals(new Point(113.7, 34.75), Point.of("point", Arrays.asList(113.7, 34.75)));
        assertThrows(Malformed.class, () -> Point.of("point", Arrays.asList(113.7, null)));
        assertThrows(Malformed.class, () -> Point.of("point", null));
        assertThrows(IllegalArgumentException.class, () -> new Point(Double.NaN, 0));
    }
}
