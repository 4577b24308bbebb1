/** Every state a grid was ever in: written once, read as of any moment. */
@NullMarked
package org.wangge.grid.revision;

import org.jspecify.annotations.NullMarked;
