/** Servers that are away, frozen or full. */
@NullMarked
package org.wangge.faults.outage;

import org.jspecify.annotations.NullMarked;
