package org.wangge.issue.territory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.MultiPolygon;
import org.wangge.kit.place.BoundaryIndex;
import org.wangge.kit.place.GeoJson;

/** What the grid index is built from. */
@ApplicationScoped
class TerritoryTable {

    private final EntityManager entities;
    private final ObjectMapper mapper;

    TerritoryTable(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /** Moves whenever a grid has changed. */
    @Transactional
    long counter() {
        return (Long) entities.createNativeQuery("select counter from territory_change")
                .getSingleResult();
    }

    /** The grids that have not ended. */
    @Transactional
    List<BoundaryIndex.Entry<UUID>> living() {
        @SuppressWarnings("unchecked") // a query of several columns gives arrays
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, parent, level, code, boundary from grid_copy where not ended")
                .getResultList();
        return rows.stream().map(this::entry).toList();
    }

    private BoundaryIndex.Entry<UUID> entry(Object[] row) {
        return new BoundaryIndex.Entry<>(
                (UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue(), (String) row[3], boundary((String) row[4]));
    }

    private MultiPolygon boundary(String geoJson) {
        try {
            return GeoJson.multiPolygon(mapper.readTree(geoJson));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A boundary that was taken in cannot be read", broken);
        }
    }
}
