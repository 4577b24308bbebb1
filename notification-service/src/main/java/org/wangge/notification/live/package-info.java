/** Inboxes as they fill, over server-sent events. */
@NullMarked
package org.wangge.notification.live;

import org.jspecify.annotations.NullMarked;
