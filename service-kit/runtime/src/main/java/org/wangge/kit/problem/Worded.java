package org.wangge.kit.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sentence that is a text of the bundles. */
record Worded(String key, List<? extends @Nullable Object> arguments) implements Sentence {

    @Override
    public String in(Locale language) {
        Object[] said = arguments.stream()
                .map(argument -> argument instanceof Sentence sentence ? sentence.in(language) : argument)
                .toArray();
        return new MessageFormat(ProblemTexts.text(key, language), language).format(said);
    }
}
