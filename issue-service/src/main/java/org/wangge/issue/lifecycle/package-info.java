/** The deeds that take an issue through the loop. */
@NullMarked
package org.wangge.issue.lifecycle;

import org.jspecify.annotations.NullMarked;
