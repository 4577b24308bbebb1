/** One office's grids as a tree, and the rules it never breaks. */
@NullMarked
package org.wangge.grid.tree;

import org.jspecify.annotations.NullMarked;
