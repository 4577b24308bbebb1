/** Breaks the system under load, one fault after another, and says what was promised and what was seen. */
@NullMarked
package org.wangge.faults;

import org.jspecify.annotations.NullMarked;
