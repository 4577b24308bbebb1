package org.wangge.issue.territory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.UnreadableEvent;
import org.wangge.kit.place.GeoJson;
import org.wangge.kit.place.InvalidGeometry;

/** What this service reads of a state on the topic {@code grids}. */
record GridState(
        UUID id,
        Long version,
        UUID office,
        @Nullable UUID parent,
        Integer level,
        String code,
        String name,
        JsonNode boundary) {

    /** Refuses a state that could not be held: it would break the index, which all grids share. */
    GridState checked(UUID subject) {
        if (id == null || version == null || office == null || level == null || code == null || name == null) {
            throw new UnreadableEvent("a grid's state lacks its id, version, office, level, code or name");
        }
        if (!id.equals(subject)) {
            throw new UnreadableEvent("the state of grid " + id + " came under the key " + subject);
        }
        if (level < 1 || level > 4) {
            throw new UnreadableEvent("grid " + id + " has the level " + level);
        }
        try {
            GeoJson.multiPolygon(boundary);
        } catch (InvalidGeometry broken) {
            throw new UnreadableEvent("grid " + id + " has no boundary: " + broken.getMessage(), broken);
        }
        return this;
    }
}
