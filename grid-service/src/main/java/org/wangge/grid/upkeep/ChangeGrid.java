package org.wangge.grid.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.wangge.grid.boundary.BoundaryRefused;
import org.wangge.grid.register.GridView;
import org.wangge.grid.revision.GridTrees;
import org.wangge.grid.revision.OpenTree;
import org.wangge.kit.http.Versions;
import org.wangge.kit.problem.NotFound;

/** Changes what is written about a grid, moves it under another parent, or ends it. */
@ApplicationScoped
class ChangeGrid {

    private final GridTrees trees;

    ChangeGrid(GridTrees trees) {
        this.trees = trees;
    }

    @Transactional
    GridView change(UUID id, long version, ChangedGrid wish, String account) {
        MultiPolygon boundary = BoundaryRefused.read("boundary", wish.boundary());
        OpenTree open = open(id);
        Versions.check(version, open.tree().get(id).version());
        open.tree().change(id, wish.attributes(), boundary);
        return store(open, id, account);
    }

    @Transactional
    GridView move(UUID id, @Nullable String ifMatch, UUID parent, String account) {
        OpenTree open = open(id);
        Versions.check(ifMatch, open.tree().get(id).version());
        open.tree().move(id, parent);
        return store(open, id, account);
    }

    @Transactional
    void retire(UUID id, @Nullable String ifMatch, String reason, String account) {
        OpenTree open = open(id);
        Versions.check(ifMatch, open.tree().get(id).version());
        open.tree().retire(id);
        trees.store(open, account, reason);
    }

    private OpenTree open(UUID id) {
        return trees.open(id, Set.of()).orElseThrow(() -> new NotFound("grid", id));
    }

    private GridView store(OpenTree open, UUID id, String account) {
        trees.store(open, account, null);
        return GridView.of(open.tree().get(id));
    }
}
