package org.wangge.grid.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.revision.GridFilter;
import org.wangge.grid.revision.Revision;
import org.wangge.grid.revision.Revisions;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.GridTree;
import org.wangge.kit.place.GeoJson;
import org.wangge.kit.problem.NotFound;

/** Writes an office's grids, parents first, as a file that an import takes back unchanged. */
@ApplicationScoped
class ExportGrids {

    private final Revisions revisions;
    private final ObjectMapper mapper;

    ExportGrids(Revisions revisions, ObjectMapper mapper) {
        this.revisions = revisions;
        this.mapper = mapper;
    }

    String write(UUID office, @Nullable Instant at) {
        List<Grid> grids = revisions.list(GridFilter.of(office), at, null, Integer.MAX_VALUE).stream()
                .map(Revision::grid)
                .sorted(GridTree.DOWNWARD)
                .toList();
        if (grids.isEmpty()) {
            throw new NotFound("office", office);
        }
        Map<UUID, String> codes = new HashMap<>();
        grids.forEach(grid -> codes.put(grid.id(), grid.code()));
        ObjectNode file = mapper.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = file.putArray("features");
        grids.forEach(grid -> features.add(feature(grid, codes)));
        return file.toString();
    }

    private ObjectNode feature(Grid grid, Map<UUID, String> codes) {
        String parent = grid.parent() == null ? null : codes.get(grid.parent());
        ObjectNode feature = mapper.createObjectNode()
                .put("type", "Feature")
                .put("id", grid.id().toString());
        feature.set("properties", mapper.valueToTree(FeatureProperties.of(grid, parent)));
        feature.set("geometry", GeoJson.of(grid.boundary()));
        return feature;
    }
}
