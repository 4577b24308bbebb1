package org.wangge.notification.preference;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.wangge.notification.message.Language;

/** What an account has chosen. Written by {@link PreferenceRepository} in one statement. */
@Entity
@Immutable
@Table(name = "preference")
class Preference {

    @Id
    private String account;

    private boolean email;

    @Convert(converter = LanguageTag.class)
    private Language language;

    @SuppressWarnings("NullAway.Init")
    protected Preference() {}

    boolean email() {
        return email;
    }

    Language language() {
        return language;
    }
}
