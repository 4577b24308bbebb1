/** What one deed costs: statements, round trips, bytes of WAL. */
@NullMarked
package org.wangge.load.cost;

import org.jspecify.annotations.NullMarked;
