/** Which grid a point is in: in memory, and over HTTP. */
@NullMarked
package org.wangge.load.place;

import org.jspecify.annotations.NullMarked;
