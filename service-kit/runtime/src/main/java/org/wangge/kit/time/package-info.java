/** The clock that everything reads, so that a test can set it. */
@NullMarked
package org.wangge.kit.time;

import org.jspecify.annotations.NullMarked;
