package org.wangge.notification.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.delivery.Reason;
import org.wangge.notification.delivery.Status;

/**
 * What became of one try.
 *
 * @param attempted whether the mail server was tried
 * @param uncertain whether the mail may have gone out although we were not told so
 * @param next      how long to wait before the next try, of a pending mail
 */
record Outcome(
        Status status,
        @Nullable Reason reason,
        boolean attempted,
        boolean uncertain,
        @Nullable Duration next) {

    static Outcome sent() {
        return new Outcome(Status.SENT, null, true, false, null);
    }

    static Outcome skipped(Reason reason) {
        return new Outcome(Status.SKIPPED, reason, false, false, null);
    }

    static Outcome refused() {
        return new Outcome(Status.FAILED, Reason.SMTP_REFUSED, true, false, null);
    }

    static Outcome gaveUp(boolean uncertain) {
        return new Outcome(Status.FAILED, Reason.SMTP_UNAVAILABLE, true, uncertain, null);
    }

    static Outcome unsent(boolean uncertain, Duration wait) {
        return new Outcome(Status.PENDING, Reason.SMTP_UNAVAILABLE, true, uncertain, wait);
    }

    static Outcome unanswered(Duration wait) {
        return new Outcome(Status.PENDING, Reason.CONTACT_UNAVAILABLE, false, false, wait);
    }
}
