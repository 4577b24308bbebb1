/** How a reporter can be reached: kept apart, disclosed by a deed with a reason, in a log. */
@NullMarked
package org.wangge.issue.reporter;

import org.jspecify.annotations.NullMarked;
