package org.wangge.grid.locate;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wangge.grid.tree.Grid;

/** What a path says of each grid on it. */
@Schema(name = "GridName", description = "A grid on the path to a point")
record GridName(UUID id, int level, String code, String name) {

    static GridName of(Grid grid) {
        return new GridName(
                grid.id(), grid.level(), grid.code(), grid.attributes().name());
    }
}
