package org.wangge.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.wangge.embedded.Ports;

class SmtpPostboxTest {

    private final int port = Ports.free();

    @Test
    void no_mail_goes_in_the_clear_to_a_server_that_offers_no_encryption_where_it_is_required() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(port, "MAIL", "250 fine");
                Postbox postbox = postbox(Map.of("starttls", "REQUIRED"))) {
            Postbox.NotTaken refused = assertThrows(Postbox.NotTaken.class, () -> postbox.take(mail()));
            assertSays("STARTTLS is required", refused);
            assertFalse(refused.forGood());
            assertFalse(refused.uncertain());
            assertEquals(0, server.timesReached());
        }
    }

    @Test
    void no_mail_goes_to_a_server_whose_certificate_nobody_vouches_for() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try (Postbox postbox = postbox(Map.of("tls", "true"))) {
            Postbox.NotTaken refused = assertThrows(Postbox.NotTaken.class, () -> postbox.take(mail()));
            assertSays("unable to find valid certification path", refused);
            assertEquals(0, server.getReceivedMessages().length);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_wrong_password_is_no_verdict_on_the_mail() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("wangge@example.org", "wangge", "right");
        server.start();
        try {
            Map<String, String> login = Map.of("login", "REQUIRED", "user", "wangge");
            try (Postbox postbox = postbox(with(login, "password", "wrong"))) {
                Postbox.NotTaken refused = assertThrows(Postbox.NotTaken.class, () -> postbox.take(mail()));
                assertFalse(refused.forGood());
                assertFalse(refused.uncertain());
            }
            try (Postbox postbox = postbox(with(login, "password", "right"))) {
                postbox.take(mail());
            }
            assertEquals(1, server.getReceivedMessages().length);
        } finally {
            server.stop();
        }
    }

    @Test
    void several_mails_go_over_one_connection() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(port, ScriptedMailServer.GREETING, "220 ready");
                Postbox postbox = postbox(Map.of())) {
            postbox.take(mail());
            postbox.take(mail());
            assertEquals(1, server.timesReached());
        }
    }

    private static void assertSays(String words, Postbox.NotTaken refused) {
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::toString);
    }

    private Postbox postbox(Map<String, String> settings) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withMapping(SmtpSettings.class)
                .withConverter(Duration.class, 1, new DurationConverter())
                .withDefaultValue("wangge.smtp.host", "127.0.0.1")
                .withDefaultValue("wangge.smtp.port", Integer.toString(port));
        settings.forEach((name, value) -> config.withDefaultValue("wangge.smtp." + name, value));
        return new SmtpPostbox(config.build().getConfigMapping(SmtpSettings.class));
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private static MimeMessage mail() throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom("wangge@example.org");
        mail.setRecipients(RecipientType.TO, "somebody@example.org");
        mail.setText("text");
        return mail;
    }
}
