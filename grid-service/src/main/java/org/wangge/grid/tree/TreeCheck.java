package org.wangge.grid.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.index.strtree.STRtree;
import org.wangge.grid.boundary.BoundaryRules;

/** Holds a wished-for tree against the rules: only what changed is measured, each pair of grids once. */
final class TreeCheck {

    /** More than anybody mends in one go; an import of nonsense must not measure every pair. */
    private static final int MOST_OBJECTIONS = 200;

    private final UUID office;
    private final Map<UUID, Grid> before;
    private final Map<UUID, Grid> living;
    private final List<Grid> neighbours;
    private final BoundaryRules rules;
    private final List<Objection> objections = new ArrayList<>();

    TreeCheck(UUID office, Map<UUID, Grid> before, Map<UUID, Grid> living, List<Grid> neighbours, BoundaryRules rules) {
        this.office = office;
        this.before = before;
        this.living = living;
        this.neighbours = neighbours;
        this.rules = rules;
    }

    List<Objection> objections() {
        Map<UUID, List<Grid>> families = new HashMap<>();
        for (Grid grid : downward()) {
            boolean fits = !isNew(grid, Function.identity()) || standsRight(grid);
            if (grid.parent() != null && fits) {
                families.computeIfAbsent(grid.parent(), parent -> new ArrayList<>())
                        .add(grid);
            }
        }
        codes();
        families.forEach((parent, children) -> {
            inside(parent, children);
            apart(children, children);
        });
        Grid root = living.get(office);
        if (root != null && moved(root)) {
            apart(List.of(root), neighbours);
        }
        return objections;
    }

    private boolean standsRight(Grid grid) {
        if (grid.parent() == null || grid.level() == Grid.OFFICE_LEVEL) {
            boolean root = grid.parent() == null && grid.level() == Grid.OFFICE_LEVEL;
            if (!root) {
                object(Objection.of(grid, Rule.LEVEL_FOLLOWS_PARENT, grid.code(), grid.level()));
            } else if (!grid.id().equals(office)) {
                object(Objection.of(grid, Rule.ONE_ROOT, grid.code()));
            }
            return root;
        }
        Grid parent = living.get(grid.parent());
        if (parent == null) {
            object(Objection.of(
                    grid, Rule.PARENT_EXISTS, grid.code(), grid.parent().toString()));
            return false;
        }
        if (parent.level() != grid.level() - 1) {
            object(Objection.of(grid, Rule.LEVEL_FOLLOWS_PARENT, grid.code(), grid.level()));
            return false;
        }
        return true;
    }

    private void codes() {
        Map<String, Grid> holders = new HashMap<>();
        for (Grid grid : downward()) {
            Grid holder = holders.putIfAbsent(grid.code(), grid);
            if (holder != null) {
                boolean later = isNew(grid, Grid::code);
                Grid atFault = later ? grid : holder;
                object(Objection.of(atFault, Rule.CODE_UNIQUE, grid.code()));
            }
        }
        Grid root = living.get(office);
        if (root != null && neighbours.stream().anyMatch(other -> other.code().equals(root.code()))) {
            object(Objection.of(root, Rule.CODE_UNIQUE, root.code()));
        }
    }

    private void inside(UUID parentId, List<Grid> children) {
        Grid parent = living.get(parentId);
        if (parent == null) {
            return;
        }
        boolean redrawn = isNew(parent, Grid::boundary);
        for (Grid child : children) {
            if ((redrawn || moved(child)) && !enough()) {
                rules.outside(child.boundary(), parent.boundary())
                        .ifPresent(offence -> object(Objection.between(child, Rule.INSIDE_PARENT, parent, offence)));
            }
        }
    }

    private void apart(List<Grid> ones, List<Grid> others) {
        STRtree nearby = new STRtree();
        others.forEach(other -> nearby.insert(other.boundary().getEnvelopeInternal(), other));
        for (Grid one : ones) {
            if (!moved(one)) {
                continue;
            }
            for (Object found : nearby.query(one.boundary().getEnvelopeInternal())) {
                Grid other = (Grid) found;
                boolean measuredBefore = moved(other)
                        && living.containsKey(other.id())
                        && other.id().compareTo(one.id()) < 0;
                if (other != one && !measuredBefore && !enough()) {
                    rules.overlap(one.boundary(), other.boundary())
                            .ifPresent(offence ->
                                    object(Objection.between(one, Rule.APART_FROM_SIBLINGS, other, offence)));
                }
            }
        }
    }

    private List<Grid> downward() {
        return living.values().stream().sorted(GridTree.DOWNWARD).toList();
    }

    /** Whether it has come to stand somewhere else: on the ground or in the tree. */
    private boolean moved(Grid grid) {
        return isNew(grid, Grid::boundary) || isNew(grid, Grid::parent);
    }

    private boolean isNew(Grid grid, Function<Grid, ? extends @Nullable Object> part) {
        Grid was = before.get(grid.id());
        return was == null || !Objects.equals(part.apply(grid), part.apply(was));
    }

    private boolean enough() {
        return objections.size() >= MOST_OBJECTIONS;
    }

    private void object(Objection objection) {
        if (!enough()) {
            objections.add(objection);
        }
    }
}
