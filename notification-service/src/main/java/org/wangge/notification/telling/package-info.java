/** Who was told of what, written down once. */
@NullMarked
package org.wangge.notification.telling;

import org.jspecify.annotations.NullMarked;
