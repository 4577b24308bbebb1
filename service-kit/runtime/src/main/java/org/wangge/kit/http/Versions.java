package org.wangge.kit.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of things as HTTP entity tags (RFC 9110, sections 8.8.3 and 13): {@code ETag: "3"}, {@code If-Match: "3"}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    /** One of several; some callers leave the quotes away. */
    private static final Pattern LISTED =
            Pattern.compile("\\G[\\s,]*(?:W/)?(?:\"([^\"]*)\"|([^\",\\s]++))(?=[\\s,]|$)");

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version the caller means; empty for none and for {@code *}. Refuses what is no version (400). */
    public static OptionalLong expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new VersionRefusal(400, "if-match-malformed");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /** The version the caller means, where it has to name one: refused (428) without. */
    public static long required(@Nullable String ifMatch) {
        return expected(ifMatch).orElseThrow(() -> new VersionRefusal(428, "version-required"));
    }

    /** Refuses (412) if the caller means a version other than the actual one. */
    public static void check(@Nullable String ifMatch, long actual) {
        OptionalLong expected = expected(ifMatch);
        if (expected.isPresent()) {
            check(expected.getAsLong(), actual);
        }
    }

    /** Refuses (412) if the versions differ. */
    public static void check(long expected, long actual) {
        if (expected != actual) {
            throw new VersionRefusal(412, "version-stale", Long.toString(expected), Long.toString(actual));
        }
    }

    /**
     * 304 if the caller has this version already, otherwise 200 with the body and its tag; refused (412) if {@code
     * If-Match} asks for another version.
     */
    public static Response answer(HttpHeaders headers, long version, Object body) {
        EntityTag tag = tag(version);
        return (isKnown(headers, tag) ? Response.notModified() : Response.ok(body))
                .tag(tag)
                .build();
    }

    /**
     * Whether the caller has what this tag stands for, as {@code If-None-Match} says, so that 304 will do; refused (412) if
     * {@code If-Match} asks for something else. Both compare weakly: a proxy that compresses an answer makes {@code W/"3"} of
     * {@code "3"}, and the caller sends back what he was given.
     */
    public static boolean isKnown(HttpHeaders headers, EntityTag tag) {
        String insistedOn = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (insistedOn != null && !names(insistedOn, tag.getValue())) {
            throw new VersionRefusal(412, "version-gone", tag.getValue());
        }
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null && names(known, tag.getValue());
    }

    /** Whether a list of tags, or {@code *}, has one of this value. */
    private static boolean names(String tags, String value) {
        if (tags.equals('"' + value + '"') || tags.strip().equals("*")) {
            return true;
        }
        return LISTED.matcher(tags).results().anyMatch(tag -> value.equals(tag.group(1)) || value.equals(tag.group(2)));
    }
}
