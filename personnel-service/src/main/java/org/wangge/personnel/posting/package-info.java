/** Which person holds which role at which grid, from a day to a day, and who answers for a grid. */
@NullMarked
package org.wangge.personnel.posting;

import org.jspecify.annotations.NullMarked;
