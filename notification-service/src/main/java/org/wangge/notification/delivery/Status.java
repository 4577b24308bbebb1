package org.wangge.notification.delivery;

/** How far a delivery is. */
public enum Status {
    /** To be tried, or tried again. */
    PENDING,
    /** In the inbox, or accepted by the mail server. */
    SENT,
    /** Given up. */
    FAILED,
    /** Not to be delivered this way. */
    SKIPPED
}
