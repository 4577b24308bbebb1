package org.wangge.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.wangge.notification.message.Message;
import org.wangge.notification.message.Wording;

/**
 * Words mails. Every copy of one mail has the same Message-ID, so a mail server or client can drop the second. They say
 * that nobody wrote them (RFC 3834), so no answering machine answers.
 */
@ApplicationScoped
class Letters {

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final Wording wording;
    private final MailSettings settings;
    private final Clock clock;
    private final InternetAddress sender;

    Letters(Wording wording, MailSettings settings, SmtpSettings smtp, Clock clock) {
        this.wording = wording;
        this.settings = settings;
        this.clock = clock;
        sender = smtp.from();
    }

    /** @throws AddressException if what should be the recipient's address is none */
    MimeMessage letter(String address, String name, DueMail mail) throws AddressException {
        InternetAddress recipient = new InternetAddress(address, true);
        Message message = wording.of(mail.eventType(), mail.number(), mail.facts(), mail.capacity(), mail.language());
        try {
            MimeMessage letter = new Letter("<" + mail.delivery() + "@" + settings.messageIdDomain() + ">");
            letter.setFrom(sender);
            letter.setRecipient(RecipientType.TO, recipient);
            letter.setSubject(message.title(), UTF_8.name());
            letter.setText(wording.mail(message, name, mail.language()), UTF_8.name());
            letter.setSentDate(Date.from(clock.instant()));
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setHeader("Content-Language", mail.language().tag());
            letter.saveChanges();
            return letter;
        } catch (MessagingException impossible) {
            throw new IllegalStateException("Mail " + mail.delivery() + " cannot be put together", impossible);
        }
    }

    /** A mail whose Message-ID is given and not made up by the library. */
    private static final class Letter extends MimeMessage {

        private final String id;

        Letter(String id) {
            super(NO_SERVER);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
