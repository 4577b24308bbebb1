package org.wangge.grid.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.wangge.kit.place.GeoJson;
import org.wangge.kit.place.InvalidGeometry;
import org.wangge.kit.problem.Refusal;
import org.wangge.kit.problem.Violation;

/** 422: what was sent as a boundary bounds nothing. Shows the place in the document and, if it can, on the ground. */
public final class BoundaryRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private BoundaryRefused(String field, InvalidGeometry invalid) {
        super(422, "invalid-boundary", field, invalid.reason());
        violations(List.of(new Violation(field, invalid.reason())));
        invalid.position().ifPresent(position -> with("where", GeoJson.of(position)));
    }

    /** The boundary in a request's field. */
    public static MultiPolygon read(String field, JsonNode geometry) {
        try {
            return GeoJson.multiPolygon(geometry);
        } catch (InvalidGeometry invalid) {
            String inside = invalid.where().isEmpty() ? field : field + "." + invalid.where();
            throw new BoundaryRefused(inside, invalid);
        }
    }
}
