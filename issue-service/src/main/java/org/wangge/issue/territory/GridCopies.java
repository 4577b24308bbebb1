package org.wangge.issue.territory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.type.StandardBasicTypes;

/**
 * The service's copies of grids. A state replaces the copy where its version is higher; a retired grid stays, marked as
 * ended, and is never woken.
 *
 * <p>Each copy holds its path from the office down (a {@code uuid[]} under a GIN index), and issues hold only their
 * grid: a subtree is found by one index lookup, and a grid moved under another parent takes its issues along by
 * changing a handful of copies, not every issue ever reported in it. Children may come before their parents, so every
 * change writes the paths of the whole subtree anew.
 */
@ApplicationScoped
public class GridCopies {

    private static final String PUT = """
            insert into grid_copy as mine (id, version, office, parent, level, code, name, boundary, path)
            values (:id, :version, :office, :parent, :level, :code, :name, :boundary, array[cast(:id as uuid)])
            on conflict (id) do update set (version, office, parent, level, code, name, boundary) =
                (excluded.version, excluded.office, excluded.parent, excluded.level, excluded.code, excluded.name,
                 excluded.boundary)
            where mine.version < excluded.version and not mine.ended""";

    private static final String PATHS = """
            with recursive tree as (
                select g.id, coalesce((select p.path from grid_copy p
                                       where p.id = g.parent and g.id <> all (p.path)), '{}') || g.id as path
                from grid_copy g where g.id = :id
                union all
                select child.id, tree.path || child.id
                from grid_copy child join tree on child.parent = tree.id where child.id <> all (tree.path))
            update grid_copy g set path = tree.path
            from tree where g.id = tree.id and g.path is distinct from tree.path""";

    private final EntityManager entities;

    GridCopies(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes a state in. Changes go one after another, or two at once could miss each other's paths. */
    @Transactional
    boolean put(GridState state) {
        lock();
        int changed = entities.createNativeQuery(PUT)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .setParameter("id", state.id())
                .setParameter("version", state.version())
                .setParameter("office", state.office())
                .setParameter("parent", state.parent(), StandardBasicTypes.UUID)
                .setParameter("level", state.level())
                .setParameter("code", state.code())
                .setParameter("name", state.name())
                .setParameter("boundary", state.boundary().toString())
                .executeUpdate();
        if (changed == 0) {
            return false;
        }
        entities.createNativeQuery(PATHS).setParameter("id", state.id()).executeUpdate();
        count();
        return true;
    }

    /** Marks a grid as ended; nothing to do for one that was never heard of. */
    @Transactional
    boolean end(UUID id) {
        lock();
        int changed = entities.createNativeQuery("update grid_copy set ended = true where id = :id and not ended")
                .setParameter("id", id)
                .executeUpdate();
        if (changed == 1) {
            count();
        }
        return changed == 1;
    }

    /** The names of these grids, ended ones too, in one statement. */
    public Map<UUID, GridRef> named(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // a query of several columns gives arrays
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, code, name from grid_copy where id = any (cast(:ids as uuid[]))")
                .setParameter("ids", UuidArray.literal(ids))
                .getResultList();
        Map<UUID, GridRef> names = new HashMap<>();
        for (Object[] row : rows) {
            names.put((UUID) row[0], new GridRef((UUID) row[0], (String) row[1], (String) row[2]));
        }
        return names;
    }

    private void lock() {
        entities.createNativeQuery("select counter from territory_change for update")
                .getSingleResult();
    }

    private void count() {
        entities.createNativeQuery("update territory_change set counter = counter + 1")
                .executeUpdate();
    }
}
