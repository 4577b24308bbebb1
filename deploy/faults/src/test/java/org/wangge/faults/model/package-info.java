/** Random histories of the real API against a small model of the loop. */
@NullMarked
package org.wangge.faults.model;

import org.jspecify.annotations.NullMarked;
