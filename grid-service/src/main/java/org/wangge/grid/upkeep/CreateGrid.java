package org.wangge.grid.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.MultiPolygon;
import org.wangge.grid.boundary.BoundaryRefused;
import org.wangge.grid.register.GridView;
import org.wangge.grid.revision.GridTrees;
import org.wangge.grid.revision.OpenTree;
import org.wangge.grid.tree.Grid;
import org.wangge.grid.tree.TreeRefused;
import org.wangge.kit.id.Ids;

/** Adds a grid to its parent's tree, or plants a tree for a new office. */
@ApplicationScoped
class CreateGrid {

    private final GridTrees trees;

    CreateGrid(GridTrees trees) {
        this.trees = trees;
    }

    @Transactional
    GridView create(NewGrid wish, String account) {
        MultiPolygon boundary = BoundaryRefused.read("boundary", wish.boundary());
        UUID id = wish.id() == null ? Ids.next() : wish.id();
        OpenTree open = open(wish, id);
        Grid grid = open.tree().create(id, wish.parent(), wish.level(), wish.attributes(), boundary);
        trees.store(open, account, null);
        return GridView.of(grid);
    }

    private OpenTree open(NewGrid wish, UUID id) {
        UUID parent = wish.parent();
        if (parent == null) {
            return trees.found(id, Set.of(id)).orElseThrow(() -> TreeRefused.idTaken(id));
        }
        return trees.open(parent, Set.of(id)).orElseThrow(() -> TreeRefused.noSuchParent(id, wish.code(), parent));
    }
}
