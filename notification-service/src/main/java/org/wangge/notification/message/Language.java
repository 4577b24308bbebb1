package org.wangge.notification.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language there is wording in. */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 tag. */
    @JsonValue
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language with exactly this tag. */
    @JsonCreator
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("no wording in " + tag);
    }

    /** The first of the languages asked for that there is wording in. */
    public static Optional<Language> firstOf(List<Locale> asked) {
        return asked.stream()
                .flatMap(locale -> switch (locale.getLanguage()) {
                    case "zh" -> Optional.of(CHINESE).stream();
                    case "en" -> Optional.of(ENGLISH).stream();
                    default -> Optional.<Language>empty().stream();
                })
                .findFirst();
    }
}
