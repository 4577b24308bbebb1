package org.wangge.personnel.roster;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.wangge.kit.problem.Invalid;
import org.wangge.kit.problem.ProblemTexts;
import org.wangge.kit.problem.Violation;

/** Puts what is wrong with a file into the caller's language. */
@RequestScoped
class RosterWords {

    private static final int MOST = 1_000;
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final HttpHeaders headers;

    RosterWords(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Refuses the file (422), naming row and column of each error; of very many, the first thousand. */
    Invalid refusal(List<RowError> errors) {
        Locale locale = language();
        return new Invalid(errors.stream()
                .limit(MOST)
                .map(error -> new Violation("row " + error.row() + ", " + error.column(), words(error, locale)))
                .toList());
    }

    private static String words(RowError error, Locale locale) {
        if (error.said()) {
            return error.problem();
        }
        ResourceBundle bundle = ResourceBundle.getBundle(
                "roster", locale, Thread.currentThread().getContextClassLoader(), ENGLISH_OTHERWISE);
        String text = bundle.containsKey(error.problem())
                ? bundle.getString(error.problem())
                : ProblemTexts.text(error.problem() + ".detail", locale);
        return new MessageFormat(text, locale)
                .format(error.arguments().stream().map(String::valueOf).toArray());
    }

    private Locale language() {
        for (Locale asked : headers.getAcceptableLanguages()) {
            if (asked.getLanguage().equals("zh") || asked.getLanguage().equals("en")) {
                return asked.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
