package org.wangge.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.wangge.notification.message.Language;

/**
 * Decides in which language somebody reads: the one they saved; else the one their client asks for, which is often
 * only the device's setting; else Chinese.
 */
@ApplicationScoped
public class ReaderLanguage {

    private final PreferenceRepository preferences;

    ReaderLanguage(PreferenceRepository preferences) {
        this.preferences = preferences;
    }

    /** One statement. */
    @Transactional
    public Language of(String account, List<Locale> asked) {
        return preferences
                .findByIdOptional(account)
                .map(Preference::language)
                .or(() -> Language.firstOf(asked))
                .orElse(Preferences.UNCHOSEN.language());
    }
}
