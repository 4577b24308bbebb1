/** Reading grids: one, a list, a branch of the tree, a box on the map; as they are or as they were at a moment. */
@NullMarked
package org.wangge.grid.register;

import org.jspecify.annotations.NullMarked;
