package org.wangge.kit.place;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.wangge.kit.problem.Sentence;

/** Reads the shape of one geometry: every position in range, every ring closed, not more of them than a server should hold. */
final class BoundaryReader {

    static final int MOST_POSITIONS = 10_000;

    private static final int WGS84_SRID = 4326;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), WGS84_SRID);

    private int positions;

    private BoundaryReader() {}

    static MultiPolygon read(@Nullable JsonNode geometry) {
        if (geometry == null || !geometry.isObject()) {
            throw new InvalidGeometry("", Sentence.of("not-an-area"));
        }
        if (geometry.has("crs")) {
            throw new InvalidGeometry("crs", Sentence.of("no-crs-member"));
        }
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asText();
        BoundaryReader reader = new BoundaryReader();
        return switch (type) {
            case "Polygon" -> GEOMETRIES.createMultiPolygon(new Polygon[] {reader.polygon(coordinates, "coordinates")});
            case "MultiPolygon" -> reader.polygons(coordinates);
            default -> throw new InvalidGeometry("type", Sentence.of("not-an-area"));
        };
    }

    private MultiPolygon polygons(JsonNode node) {
        list(node, "coordinates", 1, Sentence.of("no-polygons"));
        Polygon[] polygons = new Polygon[node.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = polygon(node.path(i), "coordinates[" + i + "]");
        }
        return GEOMETRIES.createMultiPolygon(polygons);
    }

    private Polygon polygon(JsonNode node, String where) {
        list(node, where, 1, Sentence.of("no-rings"));
        LinearRing shell = ring(node.path(0), where + "[0]", true);
        LinearRing[] holes = new LinearRing[node.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(node.path(i + 1), where + "[" + (i + 1) + "]", false);
        }
        return GEOMETRIES.createPolygon(shell, holes);
    }

    private LinearRing ring(JsonNode node, String where, boolean shell) {
        list(node, where, 4, Sentence.of("not-a-ring"));
        positions += node.size();
        if (positions > MOST_POSITIONS) {
            throw new InvalidGeometry(where, Sentence.of("too-many-positions", MOST_POSITIONS));
        }
        CoordinateXY[] ring = new CoordinateXY[node.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = position(node.path(i), where + "[" + i + "]");
        }
        CoordinateXY last = ring[ring.length - 1];
        if (!ring[0].equals2D(last)) {
            throw new InvalidGeometry(where + "[" + (ring.length - 1) + "]", Sentence.of("ring-open"), point(last));
        }
        LinearRing made = GEOMETRIES.createLinearRing(ring);
        return Orientation.isCCW(made.getCoordinateSequence()) == shell ? made : made.reverse();
    }

    private static CoordinateXY position(JsonNode node, String where) {
        boolean pair = node.isArray() && (node.size() == 2 || node.size() == 3);
        if (!pair || !node.path(0).isNumber() || !node.path(1).isNumber()) {
            throw new InvalidGeometry(where, Sentence.of("not-a-position"));
        }
        double longitude = node.path(0).doubleValue();
        double latitude = node.path(1).doubleValue();
        if (!Point.possible(longitude, latitude)) {
            throw new InvalidGeometry(where, Sentence.of("off-the-earth"));
        }
        return new CoordinateXY(longitude, latitude);
    }

    private static void list(JsonNode node, String where, int least, Sentence otherwise) {
        if (!node.isArray() || node.size() < least) {
            throw new InvalidGeometry(where, otherwise);
        }
    }

    private static Point point(CoordinateXY coordinate) {
        return new Point(coordinate.getX(), coordinate.getY());
    }
}
