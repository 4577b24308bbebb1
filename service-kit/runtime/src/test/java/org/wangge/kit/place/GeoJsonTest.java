package org.wangge.kit.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class GeoJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_polygon_is_a_boundary_of_one_piece() {
        MultiPolygon boundary = GeoJson.multiPolygon(json(
                "{'type':'Polygon','coordinates':[[[0,0],[0,2],[2,2],[2,0],[0,0]],[[1,1],[1,1.5],[1.5,1],[1,1]]]}"));
        assertEquals(1, boundary.getNumGeometries());
        assertEquals(4 - 0.125, boundary.getArea());
    }

    @Test
    void shells_turn_counter_clockwise_and_holes_clockwise() {
        MultiPolygon boundary = GeoJson.multiPolygon(json(
                "{'type':'Polygon','coordinates':[[[0,0],[0,2],[2,2],[2,0],[0,0]],[[1,1],[1.5,1],[1,1.5],[1,1]]]}"));
        Polygon polygon = (Polygon) boundary.getGeometryN(0);
        assertTrue(Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence()));
        assertTrue(!Orientation.isCCW(polygon.getInteriorRingN(0).getCoordinateSequence()));
    }

    @Test
    void an_enclave_is_a_second_polygon_and_survives_the_way_there_and_back() {
        JsonNode enclave = json("{'type':'MultiPolygon','coordinates':"
                + "[[[[0.0,0.0],[2.0,0.0],[2.0,2.0],[0.0,0.0]]],[[[5.1,5.0],[6.0,5.0],[6.0,6.0],[5.1,5.0]]]]}");
        assertEquals(enclave, GeoJson.of(GeoJson.multiPolygon(enclave)));
    }

    @Test
    void an_altitude_is_left_out() {
        MultiPolygon boundary =
                GeoJson.multiPolygon(json("{'type':'Polygon','coordinates':[[[0,0,9],[2,0,9],[2,2,9],[0,0,9]]]}"));
        assertEquals(2, boundary.getArea());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{}                                                                    | type",
                "[]                                                                    | ''",
                "null                                                                  | ''",
                "'Polygon'                                                             | ''",
                "{'type':'Point','coordinates':[0,0]}                                  | type",
                "{'type':7,'coordinates':[0,0]}                                        | type",
                "{'type':'Polygon'}                                                    | coordinates",
                "{'type':'Polygon','coordinates':[]}                                   | coordinates",
                "{'type':'Polygon','coordinates':{}}                                   | coordinates",
                "{'type':'MultiPolygon','coordinates':[]}                              | coordinates",
                "{'type':'MultiPolygon','coordinates':[[]]}                            | coordinates[0]",
                "{'type':'Polygon','coordinates':[[]]}                                 | coordinates[0]",
                "{'type':'Polygon','coordinates':[[[0,0],[1,1],[0,0]]]}                | coordinates[0]",
                "{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1],[0,1]]]}          | coordinates[0][3]",
                "{'type':'Polygon','coordinates':[[[0,0],[1,0],['1',1],[0,0]]]}        | coordinates[0][2]",
                "{'type':'Polygon','coordinates':[[[0,0],[1],[1,1],[0,0]]]}            | coordinates[0][1]",
                "{'type':'Polygon','coordinates':[[[0,0],[1,null],[1,1],[0,0]]]}       | coordinates[0][1]",
                "{'type':'Polygon','coordinates':[[[0,0],[181,0],[1,1],[0,0]]]}        | coordinates[0][1]",
                "{'type':'Polygon','coordinates':[[[0,0],[1,90.1],[1,1],[0,0]]]}       | coordinates[0][1]",
                "{'type':'Polygon','coordinates':[[[0,0],[1e999,0],[1,1],[0,0]]]}      | coordinates[0][1]",
                "{'type':'Polygon','crs':{},'coordinates':[[[0,0],[1,0],[1,1],[0,0]]]} | crs",
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[1,1]]]}  | coordinates[1]",
            })
    void what_is_no_boundary_is_refused_naming_the_place_in_the_document(String text, String where) {
        InvalidGeometry refused = assertThrows(InvalidGeometry.class, () -> GeoJson.multiPolygon(json(text)));
        assertEquals(where.replace("'", ""), refused.where());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[[[0,0],[2,2],[2,0],[0,2],[0,0]]]                                     | 1 | 1 | crosses or touches itself",
                "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[20,20],[21,20],[21,21],[20,20]]]   | 20 | 20 | has a hole outside its outer ring",
                "[[[0,0],[0,0],[0,0],[0,0]]]                                           | 0 | 0 | has a ring with fewer than three different positions",
            })
    void rings_that_bound_no_area_are_refused_naming_the_place_on_the_ground(
            String rings, double longitude, double latitude, String reason) {
        InvalidGeometry refused = assertThrows(
                InvalidGeometry.class,
                () -> GeoJson.multiPolygon(json("{'type':'Polygon','coordinates':" + rings + "}")));
        assertEquals(new Point(longitude, latitude), refused.position().orElseThrow());
        assertEquals(reason, refused.getMessage());
    }

    @Test
    void pieces_that_lie_over_each_other_are_refused() {
        JsonNode twice = json(
                "{'type':'MultiPolygon','coordinates':" + "[[[[0,0],[2,0],[2,2],[0,0]]],[[[0,0],[2,0],[2,2],[0,0]]]]}");
        assertThrows(InvalidGeometry.class, () -> GeoJson.multiPolygon(twice));
    }

    @Test
    void a_boundary_has_at_most_ten_thousand_positions() {
        assertEquals(10_000, GeoJson.multiPolygon(circle(10_000)).getNumPoints());
        assertThrows(InvalidGeometry.class, () -> GeoJson.multiPolygon(circle(10_001)));
    }

    private static JsonNode circle(int positions) {
        return json(IntStream.range(0, positions)
                .mapToDouble(i -> i == positions - 1 ? 0 : 2 * Math.PI * i / positions)
                .mapToObj(angle -> "[" + Math.cos(angle) + "," + Math.sin(angle) + "]")
                .collect(Collectors.joining(",", "{'type':'Polygon','coordinates':[[", "]]}")));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
