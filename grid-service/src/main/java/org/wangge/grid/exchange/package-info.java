/** An office's grids as one GeoJSON file, out and in. */
@NullMarked
package org.wangge.grid.exchange;

import org.jspecify.annotations.NullMarked;
