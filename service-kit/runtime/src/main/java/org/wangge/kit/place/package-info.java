/** Places on the ground: positions and their reference systems, boundaries as GeoJSON, and which boundary a point is in. */
@NullMarked
package org.wangge.kit.place;

import org.jspecify.annotations.NullMarked;
