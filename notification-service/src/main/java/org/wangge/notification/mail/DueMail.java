package org.wangge.notification.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.message.Facts;
import org.wangge.notification.message.Language;
import org.wangge.notification.rule.Capacity;

/**
 * A mail this copy has taken upon itself to send.
 *
 * @param tries    how often it was taken, this time included; proves at the end that it was not taken again meanwhile
 * @param attempts how often the mail server was tried before
 * @param wanted   whether the recipient still wants e-mail
 * @param address  a resident's own; a person's is asked of personnel-service
 */
record DueMail(
        UUID delivery,
        int tries,
        int attempts,
        @Nullable UUID person,
        Capacity capacity,
        String eventType,
        String number,
        Facts facts,
        boolean wanted,
        Language language,
        @Nullable String address) {}
