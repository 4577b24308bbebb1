package org.wangge.grid.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * One feature of a file.
 *
 * @param label how errors name it: {@code features[3] SDL-02-01}
 * @param id the grid's, if the file says it
 */
record Feature(String label, @Nullable UUID id, FeatureProperties properties, MultiPolygon boundary) {

    /** How errors name one of its members. */
    String field(String member) {
        return label + ", " + member;
    }

    String code() {
        return properties.code();
    }
}
