package org.wangge.notification.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is unread in the caller's inbox. */
record UnreadCount(@Schema(examples = "3") long unread) {}
