package org.wangge.notification.preference;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wangge.notification.message.Language;

/** How somebody wants to be told; the same in both directions. */
@Schema(description = "How the caller wants to be told. The inbox is always filled")
record Preferences(
        @NotNull @Schema(description = "Whether to send e-mail too", examples = "true")
        Boolean email,

        @NotNull @Schema(description = "Language of notifications and e-mail", examples = "zh-CN")
        Language language) {

    /** What holds for those who never chose. */
    static final Preferences UNCHOSEN = new Preferences(false, Language.CHINESE);

    static Preferences of(Preference preference) {
        return new Preferences(preference.email(), preference.language());
    }
}
