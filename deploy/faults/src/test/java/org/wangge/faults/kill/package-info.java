/** Services halted at the points where something could be lost or told twice. */
@NullMarked
package org.wangge.faults.kill;

import org.jspecify.annotations.NullMarked;
