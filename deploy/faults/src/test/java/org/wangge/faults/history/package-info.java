/** What clients saw and what the stores hold afterwards, and whether the two can both be true. */
@NullMarked
package org.wangge.faults.history;

import org.jspecify.annotations.NullMarked;
