/** The system as processes that can be killed, frozen, starved and brought back one by one. */
@NullMarked
package org.wangge.faults.stack;

import org.jspecify.annotations.NullMarked;
