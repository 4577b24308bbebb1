package org.wangge.notification.delivery;

/** A way to reach somebody. */
public enum Channel {
    INBOX,
    EMAIL
}
