/** Photos that do not arrive whole, or find no room. */
@NullMarked
package org.wangge.faults.photo;

import org.jspecify.annotations.NullMarked;
