package org.wangge.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The mail server. It is connected to when the first mail comes, and again after a failure. Every wait on it has an end
 * ({@link SmtpSettings}), and what failed leaves nothing behind that the next mail could wait for.
 */
final class SmtpPostbox implements Postbox {

    private static final Logger LOG = Logger.getLogger(SmtpPostbox.class);
    private static final int REFUSED_FOR_GOOD = 500;
    private static final String END_OF_MAIL = ".";

    private final SmtpSettings settings;
    private @Nullable Transport connection;

    SmtpPostbox(SmtpSettings settings) {
        this.settings = settings;
    }

    @Override
    public void take(MimeMessage mail) throws NotTaken {
        Transport server = connected();
        try {
            server.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException failed) {
            close();
            throw new NotTaken(whole(failed), failed, isForGood(failed), isUncertain(failed));
        }
    }

    private Transport connected() throws NotTaken {
        if (connection != null && connection.isConnected()) {
            return connection;
        }
        try {
            Transport server = Session.getInstance(properties(settings)).getTransport("smtp");
            server.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            connection = server;
            return server;
        } catch (MessagingException failed) {
            throw new NotTaken(whole(failed), failed, false, false);
        }
    }

    /** What is refused for its recipient or its content stays refused. A sender or a password can be put right. */
    private static boolean isForGood(MessagingException failed) {
        if (failed instanceof SMTPSendFailedException answer) {
            return answer.getReturnCode() >= REFUSED_FOR_GOOD
                    && !answer.getCommand().startsWith("MAIL");
        }
        return failed instanceof SendFailedException recipient
                && recipient.getInvalidAddresses() != null
                && recipient.getInvalidAddresses().length > 0;
    }

    /** Whether the mail may be on its way: the server has had all of it and has not said what it made of it. */
    private static boolean isUncertain(MessagingException failed) {
        if (failed instanceof SMTPSendFailedException answer) {
            return answer.getReturnCode() < 0 && answer.getCommand().equals(END_OF_MAIL);
        }
        return !(failed instanceof SendFailedException);
    }

    /** The library says in one exception what it was about, and in the next what the server answered. */
    private static String whole(MessagingException failed) {
        String message = String.valueOf(failed.getMessage());
        Exception next = failed.getNextException();
        return next == null ? message : message + ": " + next.getMessage();
    }

    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (MessagingException failed) {
            LOG.debugf(failed, "The mail server did not say goodbye");
        }
    }

    private static Properties properties(SmtpSettings settings) {
        Properties properties = new Properties();
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(settings.timeout().toMillis()));
        // A server that has had its mails may take its time over the goodbye.
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(settings.login() == SmtpSettings.Login.REQUIRED));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls()));
        properties.put(
                "mail.smtp.starttls.enable", Boolean.toString(settings.starttls() != SmtpSettings.Starttls.DISABLED));
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(settings.starttls() == SmtpSettings.Starttls.REQUIRED));
        return properties;
    }
}
