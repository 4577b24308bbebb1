package org.wangge.grid.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.tree.Grid;
import org.wangge.kit.problem.NotFound;

/** Grids as they are, or as they were at a moment. */
@ApplicationScoped
public class Revisions {

    /** Where a list goes on: after this code, and among grids of the same code in several offices after this id. */
    public record Position(String code, UUID grid) {}

    private static final String UPWARD = """
            with recursive path as (
                select r.* from grid_revision r where r.grid = :grid and %1$s
                union all
                select r.* from grid_revision r join path p on r.grid = p.parent where %1$s)
            select * from path where grid <> :grid order by level""";

    private static final String DOWNWARD = """
            with recursive subtree as (
                select r.* from grid_revision r where r.grid = :under and %1$s
                union all
                select r.* from grid_revision r join subtree s on r.parent = s.grid where %1$s)
            """;

    private final EntityManager entities;

    Revisions(EntityManager entities) {
        this.entities = entities;
    }

    public Revision get(UUID grid, @Nullable Instant at) {
        return find(grid, at).orElseThrow(() -> new NotFound("grid", grid));
    }

    public Optional<Revision> find(UUID grid, @Nullable Instant at) {
        return list("select r.* from grid_revision r where r.grid = :grid and " + holds(at), Map.of("grid", grid), at)
                .stream()
                .findFirst();
    }

    /** From the office down to the grid's parent. */
    public List<Revision> ancestors(UUID grid, @Nullable Instant at) {
        return list(UPWARD.formatted(holds(at)), Map.of("grid", grid), at);
    }

    /** By code, at most so many. */
    public List<Revision> list(GridFilter filter, @Nullable Instant at, @Nullable Position after, int most) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder();
        if (filter.under() != null) {
            sql.append(DOWNWARD.formatted(holds(at))).append("select r.* from subtree r where true");
            values.put("under", filter.under());
        } else {
            sql.append("select r.* from grid_revision r where ").append(holds(at));
        }
        narrow(filter, sql, values);
        if (after != null) {
            sql.append(" and (r.code, r.grid) > (:code, :after)");
            values.put("code", after.code());
            values.put("after", after.grid());
        }
        sql.append(" order by r.code, r.grid fetch first :most rows only");
        values.put("most", most);
        return list(sql.toString(), values, at);
    }

    /** The latest first, from below a version. */
    public List<Revision> history(UUID grid, @Nullable Long below, int most) {
        String sql = "select r.* from grid_revision r where r.grid = :grid and r.version < :below"
                + " order by r.version desc fetch first :most rows only";
        long from = below == null ? Long.MAX_VALUE : below;
        return list(sql, Map.of("grid", grid, "below", from, "most", most), null);
    }

    /** Every office's edition. */
    public Map<UUID, Long> editions() {
        Map<UUID, Long> editions = new HashMap<>();
        entities.createQuery("from OfficeTree", OfficeTree.class)
                .getResultList()
                .forEach(tree -> editions.put(tree.office(), tree.edition()));
        return editions;
    }

    public List<Grid> living(Collection<UUID> offices) {
        return entities
                .createQuery("from GridRevision r where r.until is null and r.office in :offices", GridRevision.class)
                .setParameter("offices", offices)
                .getResultList()
                .stream()
                .map(GridRevision::grid)
                .toList();
    }

    private static void narrow(GridFilter filter, StringBuilder sql, Map<String, Object> values) {
        if (filter.office() != null) {
            sql.append(" and r.office = :office");
            values.put("office", filter.office());
        }
        if (filter.level() != null) {
            sql.append(" and r.level = :level");
            values.put("level", filter.level());
        }
        if (filter.parent() != null) {
            sql.append(" and r.parent = :parent");
            values.put("parent", filter.parent());
        }
        if (filter.box() != null) {
            sql.append(" and box(point(r.east, r.north), point(r.west, r.south))"
                    + " && box(point(:east, :north), point(:west, :south))");
            values.put("east", filter.box().getMaxX());
            values.put("north", filter.box().getMaxY());
            values.put("west", filter.box().getMinX());
            values.put("south", filter.box().getMinY());
        }
    }

    private static String holds(@Nullable Instant at) {
        return at == null ? "r.until is null" : "r.valid_during @> cast(:at as timestamptz)";
    }

    private List<Revision> list(String sql, Map<String, Object> values, @Nullable Instant at) {
        var query = entities.createNativeQuery(sql, GridRevision.class);
        values.forEach(query::setParameter);
        if (at != null) {
            query.setParameter("at", at);
        }
        List<GridRevision> found = query.getResultList();
        return found.stream().map(GridRevision::revision).toList();
    }
}
