package org.wangge.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem document.
 *
 * @param type       URI that names the kind of problem and never changes
 * @param title      the kind of problem in words
 * @param status     HTTP status
 * @param detail     what happened this time and what to do about it
 * @param instance   path of the request
 * @param violations the parts of the request that are at fault, if any are
 * @param members    extension members, written beside the others: {@code holder}, {@code where} …
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations"})
record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> violations,
        @JsonAnyGetter Map<String, Object> members) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** A violation in the caller's words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(String field, String message, @Nullable ObjectNode where) {}

    static ProblemDocument of(Refusal refusal, String instance, Locale language) {
        return new ProblemDocument(
                "urn:wangge:problem:" + refusal.slug(),
                ProblemTexts.text(refusal.slug() + ".title", language),
                refusal.status(),
                refusal.detail().in(language),
                instance,
                refusal.violations().stream()
                        .map(violation ->
                                new Fault(violation.field(), violation.message().in(language), violation.where()))
                        .toList(),
                refusal.members());
    }
}
