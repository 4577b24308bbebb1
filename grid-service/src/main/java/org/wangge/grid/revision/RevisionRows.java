package org.wangge.grid.revision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.wangge.grid.tree.Attributes;
import org.wangge.grid.tree.Grid;

/** Writes history, any number of grids in one statement. */
@ApplicationScoped
class RevisionRows {

    private static final String END = """
            update grid_revision set until = :at, retired_by = cast(:by as text), retired_because = cast(:because as text)
            where until is null and grid = any(:grids)""";

    private static final String BEGIN = """
            insert into grid_revision (grid, version, since, office, parent, level, code, name, kind, drawn_by, managing_body,
                households, occupancy, merchants, boundary, west, south, east, north, changed_by)
            select r.grid, r.version, :at, r.office, r.parent, r.level, r.code, r.name, r.kind, r.drawn_by, r.managing_body,
                r.households, r.occupancy, r.merchants, decode(r.boundary, 'base64'), r.west, r.south, r.east, r.north, :by
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (grid uuid, version bigint, office uuid, parent uuid,
                level smallint, code text, name text, kind text, drawn_by text, managing_body text, households integer,
                occupancy double precision, merchants integer, boundary text, west double precision, south double precision,
                east double precision, north double precision)""";

    private final EntityManager entities;
    private final ObjectMapper mapper;

    RevisionRows(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    void end(List<Grid> grids, Instant at) {
        end(grids, at, null, null);
    }

    void retire(List<Grid> grids, Instant at, String by, @Nullable String because) {
        end(grids, at, by, because);
    }

    void begin(List<Grid> grids, Instant at, String by) {
        if (grids.isEmpty()) {
            return;
        }
        ArrayNode rows = mapper.createArrayNode();
        grids.forEach(grid -> rows.add(row(grid)));
        entities.createNativeQuery(BEGIN)
                .setParameter("at", at)
                .setParameter("by", by)
                .setParameter("rows", rows.toString())
                .executeUpdate();
    }

    private void end(List<Grid> grids, Instant at, @Nullable String by, @Nullable String because) {
        if (grids.isEmpty()) {
            return;
        }
        entities.createNativeQuery(END)
                .setParameter("at", at)
                .setParameter("by", by)
                .setParameter("because", because)
                .setParameter("grids", grids.stream().map(Grid::id).toArray(UUID[]::new))
                .executeUpdate();
    }

    private ObjectNode row(Grid grid) {
        Attributes attributes = grid.attributes();
        Envelope box = grid.boundary().getEnvelopeInternal();
        return mapper.createObjectNode()
                .put("grid", grid.id().toString())
                .put("version", grid.version())
                .put("office", grid.office().toString())
                .put("parent", text(grid.parent()))
                .put("level", grid.level())
                .put("code", attributes.code())
                .put("name", attributes.name())
                .put("kind", attributes.kind().name())
                .put("drawn_by", attributes.drawnBy().name())
                .put("managing_body", attributes.managingBody())
                .put("households", attributes.profile().households())
                .put("occupancy", attributes.profile().occupancy())
                .put("merchants", attributes.profile().merchants())
                .put("boundary", Base64.getEncoder().encodeToString(StoredBoundary.write(grid.boundary())))
                .put("west", box.getMinX())
                .put("south", box.getMinY())
                .put("east", box.getMaxX())
                .put("north", box.getMaxY());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
