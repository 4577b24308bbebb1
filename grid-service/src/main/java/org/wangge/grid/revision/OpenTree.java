package org.wangge.grid.revision;

import org.wangge.grid.tree.GridTree;

/**
 * An office's tree, locked until the transaction ends. Its moment is later than every earlier change of this office, whatever
 * clocks say.
 */
public record OpenTree(GridTree tree, long edition) {}
