package org.wangge.grid.revision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Which grids a list is about; what is absent does not narrow it. {@code under} takes a whole subtree, its root included. */
public record GridFilter(
        @Nullable UUID office,
        @Nullable Integer level,
        @Nullable UUID parent,
        @Nullable UUID under,
        @Nullable Envelope box) {

    public static GridFilter childrenOf(UUID parent) {
        return new GridFilter(null, null, parent, null, null);
    }

    public static GridFilter subtreeOf(UUID root) {
        return new GridFilter(null, null, null, root, null);
    }

    public static GridFilter of(UUID office) {
        return new GridFilter(office, null, null, null, null);
    }
}
