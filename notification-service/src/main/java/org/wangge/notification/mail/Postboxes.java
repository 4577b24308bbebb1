package org.wangge.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;

/** Opens the postbox that the settings name. */
@ApplicationScoped
class Postboxes {

    private final SmtpSettings settings;

    Postboxes(SmtpSettings settings) {
        this.settings = settings;
    }

    Postbox open() {
        return settings.mock() ? new LogPostbox() : new SmtpPostbox(settings);
    }
}
