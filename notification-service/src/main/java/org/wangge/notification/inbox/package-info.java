/** Everybody's inbox: what one was told, what is unread, and reading it. */
@NullMarked
package org.wangge.notification.inbox;

import org.jspecify.annotations.NullMarked;
