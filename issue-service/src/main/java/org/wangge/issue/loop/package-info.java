/** The loop's table: which deed leads from which state to which, and whose deed it is. */
@NullMarked
package org.wangge.issue.loop;

import org.jspecify.annotations.NullMarked;
