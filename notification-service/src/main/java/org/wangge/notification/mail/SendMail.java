package org.wangge.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.delivery.Reason;

/** Sends one mail that is due: finds the address, words it, hands it in. */
@ApplicationScoped
class SendMail {

    private static final Logger LOG = Logger.getLogger(SendMail.class);

    private final Contacts contacts;
    private final Letters letters;
    private final MailSettings settings;
    private final Backoff backoff;

    SendMail(Contacts contacts, Letters letters, MailSettings settings) {
        this.contacts = contacts;
        this.letters = letters;
        this.settings = settings;
        this.backoff = new Backoff(settings.firstWait(), settings.longestWait());
    }

    Outcome of(DueMail mail, Postbox postbox) {
        if (!mail.wanted()) {
            return Outcome.skipped(Reason.NOT_WANTED);
        }
        if (mail.person() == null) {
            return to(mail.address(), "", mail, postbox);
        }
        try {
            Contact contact = contacts.of(mail.person());
            return to(contact.email(), contact.name() == null ? "" : contact.name(), mail, postbox);
        } catch (Contacts.NoSuchPerson unknown) {
            return Outcome.skipped(Reason.NO_SUCH_PERSON);
        } catch (Contacts.Unanswered away) {
            return Outcome.unanswered(backoff.after(mail.tries()));
        }
    }

    private Outcome to(@Nullable String address, String name, DueMail mail, Postbox postbox) {
        if (address == null || address.isBlank()) {
            return Outcome.skipped(Reason.NO_ADDRESS);
        }
        try {
            postbox.take(letters.letter(address, name, mail));
            return Outcome.sent();
        } catch (AddressException none) {
            LOG.warnf("Mail %s has no address to go to: %s", mail.delivery(), none.getMessage());
            return Outcome.skipped(Reason.NO_ADDRESS);
        } catch (Postbox.NotTaken failed) {
            return failure(failed, mail);
        }
    }

    private Outcome failure(Postbox.NotTaken failed, DueMail mail) {
        LOG.warnf("Mail %s was not sent: %s", mail.delivery(), failed.getMessage());
        if (failed.forGood()) {
            return Outcome.refused();
        }
        return mail.attempts() + 1 >= settings.attempts()
                ? Outcome.gaveUp(failed.uncertain())
                : Outcome.unsent(failed.uncertain(), backoff.after(mail.attempts() + 1));
    }
}
