package org.wangge.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Map;

/**
 * An RFC 9457 problem document.
 *
 * @param type     URI that names the kind of problem and never changes
 * @param title    the kind of problem in words
 * @param status   HTTP status
 * @param detail   what happened this time and what to do about it
 * @param instance path of the request
 * @param members  extension members, written beside the others: {@code violations}, {@code holder} …
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonAnyGetter Map<String, Object> members) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Refusal refusal, String instance, Locale locale) {
        return new ProblemDocument(
                "urn:wangge:problem:" + refusal.slug(),
                ProblemTexts.title(refusal.slug(), locale),
                refusal.status(),
                ProblemTexts.detail(refusal.slug(), refusal.arguments(), locale),
                instance,
                refusal.members());
    }
}
