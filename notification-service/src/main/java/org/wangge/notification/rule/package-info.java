/** Who is told of which event, and in what capacity. */
@NullMarked
package org.wangge.notification.rule;

import org.jspecify.annotations.NullMarked;
