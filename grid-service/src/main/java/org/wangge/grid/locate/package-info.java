/** Which grids a point is in, answered from memory. */
@NullMarked
package org.wangge.grid.locate;

import org.jspecify.annotations.NullMarked;
