/** A made-up office of 69 grids and what people do there, over the public API. */
@NullMarked
package org.wangge.load.office;

import org.jspecify.annotations.NullMarked;
