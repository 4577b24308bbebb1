package org.wangge.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.delivery.Reason;
import org.wangge.notification.message.Message;
import org.wangge.notification.message.Wording;

/**
 * Sends one mail that is due: finds the address, words it, hands it to the mail server. Whoever sends a mail again
 * gives it the same Message-ID, so a mail server or client can drop the second copy.
 */
@ApplicationScoped
class SendMail {

    private static final Logger LOG = Logger.getLogger(SendMail.class);

    private final ReactiveMailer mailer;
    private final Contacts contacts;
    private final Wording wording;
    private final MailSettings settings;
    private final Backoff backoff;

    SendMail(ReactiveMailer mailer, Contacts contacts, Wording wording, MailSettings settings) {
        this.mailer = mailer;
        this.contacts = contacts;
        this.wording = wording;
        this.settings = settings;
        this.backoff = new Backoff(settings.firstWait(), settings.longestWait());
    }

    Outcome of(DueMail mail) {
        if (!mail.wanted()) {
            return Outcome.skipped(Reason.NOT_WANTED);
        }
        if (mail.person() == null) {
            return to(mail.address(), "", mail);
        }
        try {
            Contact contact = contacts.of(mail.person());
            return to(contact.email(), contact.name() == null ? "" : contact.name(), mail);
        } catch (Contacts.NoSuchPerson unknown) {
            return Outcome.skipped(Reason.NO_SUCH_PERSON);
        } catch (Contacts.Unanswered away) {
            return Outcome.unanswered(backoff.after(mail.tries()));
        }
    }

    private Outcome to(@Nullable String address, String name, DueMail mail) {
        if (address == null || address.isBlank()) {
            return Outcome.skipped(Reason.NO_ADDRESS);
        }
        try {
            mailer.send(letter(address, name, mail)).await().atMost(settings.timeout());
            return Outcome.sent();
        } catch (RuntimeException failed) {
            return failure(failed, mail);
        }
    }

    private Mail letter(String address, String name, DueMail mail) {
        Message message = wording.of(mail.eventType(), mail.number(), mail.facts(), mail.capacity(), mail.language());
        return Mail.withText(address, message.title(), wording.mail(message, name, mail.language()))
                .addHeader("Message-ID", "<" + mail.delivery() + "@" + settings.messageIdDomain() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", mail.language().tag());
    }

    private Outcome failure(RuntimeException failed, DueMail mail) {
        SMTPException answer = find(SMTPException.class, failed);
        LOG.warnf(
                "Mail %s was not sent: %s", mail.delivery(), answer != null ? answer.getMessage() : failed.toString());
        if (answer != null && answer.isPermanent()) {
            return Outcome.refused();
        }
        // The server said no for now, or there was no connection: surely not sent. Anything else may have gone out.
        boolean uncertain = answer == null && find(ConnectException.class, failed) == null;
        return mail.attempts() + 1 >= settings.attempts()
                ? Outcome.gaveUp(uncertain)
                : Outcome.unsent(uncertain, backoff.after(mail.attempts() + 1));
    }

    private static <T extends Throwable> @Nullable T find(Class<T> kind, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
