package org.wangge.notification.preference;

import jakarta.persistence.AttributeConverter;
import org.wangge.notification.message.Language;

/** Stores a language as its tag. */
class LanguageTag implements AttributeConverter<Language, String> {

    @Override
    public String convertToDatabaseColumn(Language language) {
        return language.tag();
    }

    @Override
    public Language convertToEntityAttribute(String tag) {
        return Language.of(tag);
    }
}
