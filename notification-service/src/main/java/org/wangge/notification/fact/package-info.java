/** What issue events say, as far as this service reads it. */
@NullMarked
package org.wangge.notification.fact;

import org.jspecify.annotations.NullMarked;
