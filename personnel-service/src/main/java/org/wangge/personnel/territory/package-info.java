/** The service's own copy of the grids, kept current from the topic {@code grids}. */
@NullMarked
package org.wangge.personnel.territory;

import org.jspecify.annotations.NullMarked;
