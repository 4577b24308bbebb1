package org.wangge.personnel.territory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service keeps of a state on the topic {@code grids}. */
record GridState(
        @Nullable UUID id,
        long version,
        @Nullable UUID office,
        @Nullable UUID parent,
        int level,
        @Nullable String code,
        @Nullable String name) {

    /** Why it cannot be a grid, or null when it can. */
    @Nullable
    String flaw(UUID key) {
        if (!key.equals(id)) {
            return "its id is not its key";
        }
        if (version < 1 || level < 1 || level > 4) {
            return "its version or level is out of range";
        }
        if (office == null || code == null || name == null) {
            return "its office, code or name is missing";
        }
        return null;
    }
}
