package org.wangge.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.wangge.kit.setting.AtLeastOne;

/** How e-mail is sent. The mail server itself: {@link SmtpSettings}. */
@ConfigMapping(prefix = "wangge.notification.mail")
interface MailSettings {

    /** How often this copy looks for mail that is due. */
    @WithDefault("2s")
    Duration every();

    /** How often the mail server is tried before a mail is given up. */
    @WithDefault("36")
    @WithConverter(AtLeastOne.class)
    int attempts();

    /** Wait after the first failure; it doubles with each further one. */
    @WithDefault("10s")
    Duration firstWait();

    /** Longest wait between two tries. */
    @WithDefault("1h")
    Duration longestWait();

    /** After how long a mail that is being sent counts as abandoned: longer than contact and mail server may take. */
    @WithDefault("5m")
    Duration lease();

    /** The part of a Message-ID after the at sign. */
    @WithDefault("notification-service.wangge.org")
    String messageIdDomain();
}
