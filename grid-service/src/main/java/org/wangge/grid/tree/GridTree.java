package org.wangge.grid.tree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.wangge.grid.boundary.BoundaryRules;
import org.wangge.kit.problem.NotFound;

/**
 * The living grids of one office. Deeds are wished for one by one and {@link #settle settled} together, so that an import may
 * pass through states that no single deed could; what settles keeps every {@link Rule}.
 */
public final class GridTree {

    public static final Comparator<Grid> DOWNWARD =
            Comparator.comparingInt(Grid::level).thenComparing(Grid::code).thenComparing(Grid::id);

    private final UUID office;
    private final Instant at;
    private final Map<UUID, Grid> before = new HashMap<>();
    private final Map<UUID, Grid> living = new LinkedHashMap<>();
    private final List<Grid> neighbours;
    private final Set<UUID> taken;
    private final List<Objection> objections = new ArrayList<>();

    /**
     * @param at the moment from which the changes hold
     * @param neighbours other offices, for a change that touches the office's own boundary
     * @param taken ids among the wished-for that belong to another office's grids, or to ended ones
     */
    public GridTree(UUID office, Instant at, Collection<Grid> living, List<Grid> neighbours, Set<UUID> taken) {
        this.office = office;
        this.at = at;
        this.neighbours = List.copyOf(neighbours);
        this.taken = Set.copyOf(taken);
        for (Grid grid : living) {
            before.put(grid.id(), grid);
            this.living.put(grid.id(), grid);
        }
    }

    public UUID office() {
        return office;
    }

    public Optional<Grid> find(UUID id) {
        return Optional.ofNullable(living.get(id));
    }

    public Instant at() {
        return at;
    }

    /** A living grid; a NotFound refusal for any other. */
    public Grid get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("living-grid", id));
    }

    /** By code, as it was before the first deed. */
    public Map<String, Grid> byCode() {
        Map<String, Grid> byCode = new HashMap<>();
        before.values().forEach(grid -> byCode.put(grid.code(), grid));
        return byCode;
    }

    public Grid create(UUID id, @Nullable UUID parent, int level, Attributes attributes, MultiPolygon boundary) {
        Grid grid = new Grid(id, office, parent, level, 1, at, attributes, boundary);
        if (taken.contains(id) || living.containsKey(id)) {
            objections.add(Objection.of(grid, Rule.ID_UNIQUE, id.toString()));
        } else {
            living.put(id, grid);
        }
        return grid;
    }

    public void change(UUID id, Attributes attributes, MultiPolygon boundary) {
        Grid grid = get(id);
        living.put(id, grid.with(grid.parent(), attributes, boundary));
    }

    public void move(UUID id, @Nullable UUID parent) {
        Grid grid = get(id);
        living.put(id, grid.with(parent, grid.attributes(), grid.boundary()));
    }

    public void retire(UUID id) {
        Grid grid = get(id);
        long children = living.values().stream()
                .filter(other -> id.equals(other.parent()))
                .count();
        if (children > 0) {
            objections.add(Objection.of(grid, Rule.CHILDLESS_AT_END, grid.code(), children));
        } else {
            living.remove(id);
        }
    }

    /** What the deeds come to, at new versions; {@link TreeRefused} with every rule that they would break. */
    public TreeChange settle(BoundaryRules rules) {
        objections.addAll(new TreeCheck(office, before, living, neighbours, rules).objections());
        if (!objections.isEmpty()) {
            throw new TreeRefused(objections);
        }
        List<Grid> created = new ArrayList<>();
        List<Grid> changed = new ArrayList<>();
        for (Grid grid : List.copyOf(living.values())) {
            Grid was = before.get(grid.id());
            if (was == null) {
                created.add(grid);
            } else if (!grid.equals(was)) {
                Grid next = grid.next(at);
                living.put(grid.id(), next);
                changed.add(next);
            }
        }
        List<Grid> retired = before.values().stream()
                .filter(grid -> !living.containsKey(grid.id()))
                .toList();
        return new TreeChange(created, changed, retired);
    }

    public List<Grid> living() {
        return List.copyOf(living.values());
    }
}
