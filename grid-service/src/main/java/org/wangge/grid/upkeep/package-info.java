/** The administrator's deeds on single grids: create, change, move under another parent, retire. */
@NullMarked
package org.wangge.grid.upkeep;

import org.jspecify.annotations.NullMarked;
