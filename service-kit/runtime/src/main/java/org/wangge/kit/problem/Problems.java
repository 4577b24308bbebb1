package org.wangge.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Writes refusals as HTTP answers. */
final class Problems {

    private Problems() {}

    static Response answer(Refusal refusal, String path, HttpHeaders headers) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(refusal, path, language(headers.getAcceptableLanguages())));
        if (refusal.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        return answer.build();
    }

    /** The first language asked for that there are texts in; English where none is. */
    static Locale language(List<Locale> asked) {
        for (Locale locale : asked) {
            if (locale.getLanguage().equals("zh")) {
                return Locale.SIMPLIFIED_CHINESE;
            }
            if (locale.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
