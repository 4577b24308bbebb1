package org.wangge.issue.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.issue.territory.GridRef;
import org.wangge.issue.territory.Standing;

/** Counts issues in a subtree, from the {@link Tally}: as quickly with millions of issues as with a few. */
@ApplicationScoped
class LedgerCounts {

    /**
     * One row for each state in each grid right below (null: in the grid itself), and one without a state where a grid is living, so
     * that those without issues are there, too; it has what is overdue. Days that have not come yet are not looked at. What is noted
     * is looked through once, however many grids there are, and office and times are subqueries so that the planner does not know them:
     * it would plan every count anew (docs/decisions/0013).
     */
    static final String COUNT = """
            with area as materialized (
                select id, child, ended from ledger_area(cast(:grid as uuid), cast(:below as integer))
            ), noted as (
                select ledger_grid, state, placed, issues, cast(0 as bigint) as overdue from issue_total
                union all
                select ledger_grid, state, placed, issues, case when due < :today then issues else 0 end
                from issue_tally_change
                union all
                select ledger_grid, null, true, 0, issues from issue_tally where due < :today
                union all
                select ledger_grid, null, true, 0, count(*)
                from issue
                where office = (select cast(:office as uuid)) and state in ('ASSIGNED', 'IN_PROGRESS')
                    and deadline >= (select cast(:since as timestamptz)) and deadline < (select cast(:now as timestamptz))
                group by ledger_grid
            ), by_child as (
                select child, state, placed, issues, overdue from noted join area on area.id = noted.ledger_grid
                union all
                select child, null, true, 0, 0 from area where not ended
            ), counted as (
                select child, state, cast(sum(issues) as bigint) as issues, cast(sum(overdue) as bigint) as overdue,
                       cast(coalesce(sum(issues) filter (where not placed), 0) as bigint) as unplaced
                from by_child
                group by child, state having state is null or sum(issues) <> 0
            )
            select child.id, child.code, child.name, state, issues, overdue, unplaced
            from counted left join grid_copy child on child.id = counted.child
            order by child.code""";

    private final EntityManager entities;
    private final Clock clock;

    LedgerCounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Counts of(Standing standing) {
        Instant now = clock.instant();
        LocalDate today = Tally.today(now);
        @SuppressWarnings("unchecked") // a query of several columns gives arrays
        List<Object[]> rows = entities.createNativeQuery(COUNT)
                .setParameter("now", now)
                .setParameter("today", today)
                .setParameter("since", today.atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter("below", standing.path().size() + 1)
                .setParameter("office", standing.office())
                .setParameter("grid", standing.grid().id())
                .getResultList();
        Counts.Sum all = new Counts.Sum();
        Map<GridRef, Counts.Sum> children = new LinkedHashMap<>();
        for (Object[] row : rows) {
            all.add(row);
            if (row[0] != null) {
                GridRef child = new GridRef((UUID) row[0], (String) row[1], (String) row[2]);
                children.computeIfAbsent(child, none -> new Counts.Sum()).add(row);
            }
        }
        return all.of(
                standing.grid(),
                children.entrySet().stream()
                        .map(child -> child.getValue().below(child.getKey()))
                        .toList());
    }
}
