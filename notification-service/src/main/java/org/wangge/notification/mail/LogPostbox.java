package org.wangge.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** The log, for those who have no mail server. */
final class LogPostbox implements Postbox {

    private static final Logger LOG = Logger.getLogger(LogPostbox.class);

    @Override
    public void take(MimeMessage mail) throws NotTaken {
        try {
            LOG.infof(
                    "Mail to %s: %s%n%s",
                    Arrays.toString(mail.getAllRecipients()), mail.getSubject(), mail.getContent());
        } catch (MessagingException | IOException unreadable) {
            throw new NotTaken("It cannot be read", unreadable, false, false);
        }
    }

    @Override
    public void close() {
        // The log stays open.
    }
}
