package org.wangge.grid.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.boundary.BoundaryRules;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.GridState;
import org.wangge.grid.tree.GridTree;
import org.wangge.grid.tree.TreeChange;
import org.wangge.kit.outbox.Outbox;

/**
 * Opens an office's tree for one change at a time and stores what comes of it. Opening is two statements, storing at most
 * three and the events' one, however many grids there are. Changes of an office's own boundary also wait for each other,
 * across offices, so that two new neighbours cannot overlap.
 */
@ApplicationScoped
public class GridTrees {

    private static final String COUNT_ON = """
            update office_tree
            set edition = edition + 1, changed_at = greatest(:now, changed_at + interval '1 microsecond')
            where office = %s
            returning office, edition, changed_at,
                case when :rootly or office = :grid then cast(pg_advisory_xact_lock(7311) as text) end as neighbours_wait""";

    private static final String OF_GRID = "(select r.office from grid_revision r where r.grid = :grid limit 1)";
    private static final String OF_CODE =
            "(select r.office from grid_revision r where r.code = :code and r.level = 1 and r.until is null)";

    private static final String FOUND = """
            insert into office_tree (office, edition, changed_at) values (:office, 1, :now)
            on conflict do nothing
            returning office, edition, changed_at, cast(pg_advisory_xact_lock(7311) as text) as neighbours_wait""";

    private static final String READ = """
            select r.* from grid_revision r
            where (r.until is null and (r.office = :office or (:rootly and r.level = 1))) or r.grid = any(:wished)""";

    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager entities;
    private final RevisionRows rows;
    private final Outbox outbox;
    private final Event<TreeSettled> settled;
    private final BoundaryRules rules;
    private final Clock clock;

    GridTrees(
            EntityManager entities,
            RevisionRows rows,
            Outbox outbox,
            Event<TreeSettled> settled,
            BoundaryRules rules,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.outbox = outbox;
        this.settled = settled;
        this.rules = rules;
        this.clock = clock;
    }

    /** The tree a grid is or was in; empty where there never was such a grid. */
    public Optional<OpenTree> open(UUID grid, Set<UUID> wishedIds) {
        return countOn(OF_GRID, grid, null).map(row -> read(row, row.office().equals(grid), wishedIds));
    }

    /** The tree of the living office with the code, its boundary open to change too. */
    public Optional<OpenTree> open(String officeCode, Set<UUID> wishedIds) {
        return countOn(OF_CODE, NONE, officeCode).map(row -> read(row, true, wishedIds));
    }

    /** A tree of its own for a new office; empty where the id is an office's already. */
    public Optional<OpenTree> found(UUID office, Set<UUID> wishedIds) {
        List<OfficeTree> row = entities.createNativeQuery(FOUND, OfficeTree.class)
                .setParameter("office", office)
                .setParameter("now", now())
                .getResultList();
        return row.stream().findFirst().map(made -> read(made, true, wishedIds));
    }

    /** Settles the tree and stores what changed, with its events. */
    public TreeChange store(OpenTree open, String account, @Nullable String retiredBecause) {
        GridTree tree = open.tree();
        TreeChange change = tree.settle(rules);
        if (change.isNothing()) {
            return change;
        }
        rows.end(change.changed(), tree.at());
        rows.retire(change.retired(), tree.at(), account, retiredBecause);
        rows.begin(change.revised(), tree.at(), account);
        outbox.appendAll(Stream.concat(
                        change.revised().stream().map(GridState::of),
                        change.retired().stream().map(GridState::ended))
                .toList());
        settled.fire(new TreeSettled(tree.office(), open.edition(), tree.living()));
        return change;
    }

    private Optional<OfficeTree> countOn(String which, UUID grid, @Nullable String code) {
        var query = entities.createNativeQuery(COUNT_ON.formatted(which), OfficeTree.class)
                .setParameter("now", now())
                .setParameter("grid", grid)
                .setParameter("rootly", code != null);
        if (code != null) {
            query.setParameter("code", code);
        }
        List<OfficeTree> row = query.getResultList();
        return row.stream().findFirst();
    }

    private OpenTree read(OfficeTree row, boolean rootly, Set<UUID> wishedIds) {
        List<GridRevision> found = entities.createNativeQuery(READ, GridRevision.class)
                .setParameter("office", row.office())
                .setParameter("rootly", rootly)
                .setParameter("wished", wishedIds.toArray(UUID[]::new))
                .getResultList();
        List<Grid> living = living(found, row.office(), true);
        List<Grid> neighbours = living(found, row.office(), false);
        Set<UUID> taken = new HashSet<>(wishedIds);
        taken.retainAll(found.stream().map(GridRevision::id).toList());
        living.forEach(grid -> taken.remove(grid.id()));
        return new OpenTree(new GridTree(row.office(), row.changedAt(), living, neighbours, taken), row.edition());
    }

    private static List<Grid> living(Collection<GridRevision> found, UUID office, boolean own) {
        return found.stream()
                .filter(GridRevision::lives)
                .map(GridRevision::grid)
                .filter(grid -> grid.office().equals(office) == own)
                .filter(grid -> own || grid.level() == Grid.OFFICE_LEVEL)
                .sorted(GridTree.DOWNWARD)
                .toList();
    }

    /** As exact as the database stores it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
