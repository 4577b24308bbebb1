package org.wangge.grid.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.tree.Attributes;
import org.wangge.grid.tree.DrawnBy;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.GridKind;
import org.wangge.grid.tree.Profile;
import org.wangge.kit.place.GeoJson;

/** A grid as callers see it. */
@Schema(name = "Grid", description = "A grid as it is, or as it was at the moment asked for", examples = Samples.GRID)
public record GridView(
        UUID id,

        @Schema(description = "Also the ETag; counts the grid's revisions")
        long version,

        @Schema(description = "The root of its tree") UUID office,

        @Schema(description = "Absent for an office") @Nullable
        UUID parent,

        @Schema(minimum = "1", maximum = "4") int level,
        String code,
        String name,
        GridKind kind,
        DrawnBy drawnBy,
        String managingBody,
        Profile profile,
        @Schema(description = "Since when it is like this") Instant since,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "GeoJSON MultiPolygon, WGS 84; absent in lists unless asked for",
                examples = Samples.BOUNDARY)
        @Nullable
        ObjectNode boundary) {

    public static GridView of(Grid grid) {
        return of(grid, true);
    }

    static GridView of(Grid grid, boolean withBoundary) {
        Attributes attributes = grid.attributes();
        return new GridView(
                grid.id(),
                grid.version(),
                grid.office(),
                grid.parent(),
                grid.level(),
                attributes.code(),
                attributes.name(),
                attributes.kind(),
                attributes.drawnBy(),
                attributes.managingBody(),
                attributes.profile(),
                grid.since(),
                withBoundary ? GeoJson.of(grid.boundary()) : null);
    }
}
