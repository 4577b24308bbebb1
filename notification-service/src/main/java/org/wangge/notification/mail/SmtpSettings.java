package org.wangge.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;
import org.wangge.kit.setting.WholeNumber;

/** The mail server, as the environment names it: {@code WANGGE_SMTP_HOST} and so on. */
@ConfigMapping(prefix = "wangge.smtp")
interface SmtpSettings {

    /** Writes mails to the log; no server is asked. */
    @WithDefault("false")
    boolean mock();

    @WithDefault("localhost")
    String host();

    @WithDefault("25")
    @WithConverter(Port.class)
    int port();

    /** Whether the connection is encrypted from its first byte (RFC 8314), as servers expect on port 465. */
    @WithDefault("false")
    boolean tls();

    /** Whether a connection that is not is encrypted before anything is said (RFC 3207). */
    @WithDefault("OPTIONAL")
    Starttls starttls();

    @WithDefault("NONE")
    Login login();

    Optional<String> user();

    Optional<String> password();

    /** The sender of every mail: an address, with a name before it if wanted. */
    @WithDefault("wangge@localhost")
    @WithConverter(Sender.class)
    InternetAddress from();

    /** How long the server may take to accept a connection. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** How long the server may take over one answer, of which a mail needs up to eight. */
    @WithDefault("30s")
    Duration timeout();

    /** Whether a connection that began in the clear is encrypted. */
    enum Starttls {
        DISABLED,
        /** If the server offers it. */
        OPTIONAL,
        /** No mail goes to a server that does not offer it. */
        REQUIRED
    }

    /** Whether the service signs in. */
    enum Login {
        NONE,
        REQUIRED
    }

    /** What {@link #port()} may be. */
    final class Port extends WholeNumber {
        public Port() {
            super(1, 65535);
        }
    }

    /** What {@link #from()} may be. */
    final class Sender implements Converter<InternetAddress> {

        /** @throws IllegalArgumentException unless it is an address (RFC 822) */
        @Override
        public InternetAddress convert(String value) {
            try {
                return new InternetAddress(value, true);
            } catch (AddressException none) {
                throw new IllegalArgumentException(none.getMessage(), none);
            }
        }
    }
}
