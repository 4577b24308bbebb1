package org.wangge.grid.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.Event;
import org.wangge.kit.event.Tombstone;
import org.wangge.kit.place.GeoJson;

/** A grid as other services copy it. */
public record GridState(
        UUID id,
        long version,
        UUID office,
        @Nullable UUID parent,
        int level,
        String code,
        String name,
        GridKind kind,
        String managingBody,
        ObjectNode boundary)
        implements Event {

    static final String TOPIC = "grids";

    public static GridState of(Grid grid) {
        Attributes attributes = grid.attributes();
        return new GridState(
                grid.id(),
                grid.version(),
                grid.office(),
                grid.parent(),
                grid.level(),
                attributes.code(),
                attributes.name(),
                attributes.kind(),
                attributes.managingBody(),
                GeoJson.of(grid.boundary()));
    }

    public static Tombstone ended(Grid grid) {
        return new Tombstone(TOPIC, grid.id());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID key() {
        return id;
    }
}
