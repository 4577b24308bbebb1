package org.wangge.grid.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.tree.Grid;

/**
 * A grid's state over a span of time.
 *
 * @param until absent while it is the present state
 * @param changedBy account that brought it about
 * @param retiredBy account that ended the grid at the end of this state
 */
public record Revision(
        Grid grid,
        @Nullable Instant until,
        String changedBy,
        @Nullable String retiredBy,
        @Nullable String retiredBecause) {}
