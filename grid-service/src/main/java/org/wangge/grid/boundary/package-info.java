/** What may be said of two boundaries on the ground: one inside the other, or apart, to a tolerance in metres. */
@NullMarked
package org.wangge.grid.boundary;

import org.jspecify.annotations.NullMarked;
