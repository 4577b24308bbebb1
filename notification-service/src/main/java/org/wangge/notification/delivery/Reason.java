package org.wangge.notification.delivery;

/** Why a delivery is where it is. */
public enum Reason {
    /** The person has no account, and so no inbox and no choices. */
    NO_ACCOUNT,
    /** The account has not chosen this channel. */
    NOT_WANTED,
    /** personnel-service knows no such person. */
    NO_SUCH_PERSON,
    /** There is no address to send to. */
    NO_ADDRESS,
    /** personnel-service has not answered yet; it is asked until it does. */
    CONTACT_UNAVAILABLE,
    /** The mail server has not answered, or not yet taken the mail. */
    SMTP_UNAVAILABLE,
    /** The mail server refused the mail for good. */
    SMTP_REFUSED
}
