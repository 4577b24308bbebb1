package org.wangge.kit.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.wangge.kit.problem.Sentence;

/** Boundaries as GeoJSON (RFC 7946) and back. */
public final class GeoJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GeoJson() {}

    /**
     * The boundary a Polygon or MultiPolygon geometry describes, its shells turned counter-clockwise as the RFC asks.
     *
     * @throws InvalidGeometry where it is of another shape, has an impossible position, an open or too short ring, rings that
     *     cross, or more than {@value BoundaryReader#MOST_POSITIONS} positions
     */
    public static MultiPolygon multiPolygon(@Nullable JsonNode geometry) {
        MultiPolygon boundary = BoundaryReader.read(geometry);
        TopologyValidationError error = new IsValidOp(boundary).getValidationError();
        if (error != null) {
            throw new InvalidGeometry("", reason(error), position(error.getCoordinate()));
        }
        return boundary;
    }

    /** The GeoJSON of a point, a polygon or several polygons. */
    public static ObjectNode of(Geometry geometry) {
        ObjectNode json = JSON.objectNode();
        if (geometry instanceof MultiPolygon several) {
            ArrayNode polygons = JSON.arrayNode();
            for (int i = 0; i < several.getNumGeometries(); i++) {
                polygons.add(rings((Polygon) several.getGeometryN(i)));
            }
            return json.put("type", "MultiPolygon").set("coordinates", polygons);
        }
        if (geometry instanceof Polygon one) {
            return json.put("type", "Polygon").set("coordinates", rings(one));
        }
        if (geometry instanceof org.locationtech.jts.geom.Point point && !point.isEmpty()) {
            return json.put("type", "Point").set("coordinates", position(JSON.arrayNode(), point.getCoordinate()));
        }
        throw new IllegalArgumentException("Neither a point nor an area: " + geometry.getGeometryType());
    }

    /** The GeoJSON of a position. */
    public static ObjectNode of(Point point) {
        ArrayNode position = JSON.arrayNode().add(point.longitude()).add(point.latitude());
        return JSON.objectNode().put("type", "Point").set("coordinates", position);
    }

    private static ArrayNode rings(Polygon polygon) {
        ArrayNode rings = JSON.arrayNode();
        rings.add(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static ArrayNode positions(LineString ring) {
        ArrayNode positions = JSON.arrayNode();
        for (Coordinate coordinate : ring.getCoordinates()) {
            positions.add(position(JSON.arrayNode(), coordinate));
        }
        return positions;
    }

    private static ArrayNode position(ArrayNode array, Coordinate coordinate) {
        return array.add(coordinate.getX()).add(coordinate.getY());
    }

    private static @Nullable Point position(@Nullable Coordinate coordinate) {
        return coordinate == null ? null : new Point(coordinate.getX(), coordinate.getY());
    }

    private static Sentence reason(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                Sentence.of("crosses-itself");
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> Sentence.of("hole-outside");
            case TopologyValidationError.NESTED_HOLES -> Sentence.of("hole-in-hole");
            case TopologyValidationError.NESTED_SHELLS -> Sentence.of("polygon-in-polygon");
            case TopologyValidationError.DUPLICATE_RINGS -> Sentence.of("ring-twice");
            case TopologyValidationError.DISCONNECTED_INTERIOR -> Sentence.of("cut-in-two");
            case TopologyValidationError.TOO_FEW_POINTS -> Sentence.of("ring-too-short");
            default -> Sentence.of("no-area");
        };
    }
}
