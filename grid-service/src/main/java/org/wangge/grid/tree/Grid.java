package org.wangge.grid.tree;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A grid as it is at one version.
 *
 * @param office the root of its tree; an office's own id
 * @param parent absent for an office only
 * @param version counts its revisions from 1
 * @param since when it came to this version
 */
public record Grid(
        UUID id,
        UUID office,
        @Nullable UUID parent,
        int level,
        long version,
        Instant since,
        Attributes attributes,
        MultiPolygon boundary) {

    public static final int OFFICE_LEVEL = 1;
    public static final int DEEPEST_LEVEL = 4;

    public String code() {
        return attributes.code();
    }

    Grid with(@Nullable UUID newParent, Attributes newAttributes, MultiPolygon newBoundary) {
        return new Grid(id, office, newParent, level, version, since, newAttributes, newBoundary);
    }

    Grid next(Instant from) {
        return new Grid(id, office, parent, level, version + 1, from, attributes, boundary);
    }
}
