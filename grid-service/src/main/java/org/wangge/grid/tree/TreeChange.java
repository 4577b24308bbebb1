package org.wangge.grid.tree;

import java.util.ArrayList;
import java.util.List;

/** What became of a tree: grids at their new versions, parents first, and those that ended, at their last. */
public record TreeChange(List<Grid> created, List<Grid> changed, List<Grid> retired) {

    public List<Grid> revised() {
        List<Grid> revised = new ArrayList<>(created);
        revised.addAll(changed);
        revised.sort(GridTree.DOWNWARD);
        return revised;
    }

    public boolean isNothing() {
        return created.isEmpty() && changed.isEmpty() && retired.isEmpty();
    }
}
