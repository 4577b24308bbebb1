package org.wangge.issue.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.issue.territory.GridRef;
import org.wangge.issue.territory.Standing;

/** Counts issues in a subtree, from an index alone. */
@ApplicationScoped
class LedgerCounts {

    /** One row for each state in each grid right below (null: in the grid itself), and one for a child without issues. */
    private static final String COUNT = """
            select child.id, child.code, child.name, i.state, count(i.state),
                   count(*) filter (where i.state in ('ASSIGNED', 'IN_PROGRESS') and i.deadline < :now),
                   count(*) filter (where i.state is not null and i.grid is null)
            from grid_copy area
            left join issue i on i.ledger_grid = area.id
            left join grid_copy child on child.id = area.path[cast(:below as integer)]
            where area.path @> array[cast(:grid as uuid)] and (i.state is not null or not area.ended)
            group by child.id, child.code, child.name, i.state
            order by child.code""";

    private final EntityManager entities;
    private final Clock clock;

    LedgerCounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Counts of(Standing standing) {
        @SuppressWarnings("unchecked") // a query of several columns gives arrays
        List<Object[]> rows = entities.createNativeQuery(COUNT)
                .setParameter("now", clock.instant())
                .setParameter("below", standing.path().size() + 1)
                .setParameter("grid", standing.grid().id())
                .getResultList();
        Counts.Sum all = new Counts.Sum();
        Map<GridRef, Counts.Sum> children = new LinkedHashMap<>();
        for (Object[] row : rows) {
            if (row[3] != null) {
                all.add(row);
            }
            if (row[0] != null) {
                GridRef child = new GridRef((UUID) row[0], (String) row[1], (String) row[2]);
                Counts.Sum sum = children.computeIfAbsent(child, none -> new Counts.Sum());
                if (row[3] != null) {
                    sum.add(row);
                }
            }
        }
        return all.of(
                standing.grid(),
                children.entrySet().stream()
                        .map(child -> child.getValue().below(child.getKey()))
                        .toList());
    }
}
