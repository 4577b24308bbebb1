package org.wangge.kit.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Versions of things as HTTP entity tags (RFC 9110, sections 8.8.3 and 13): {@code ETag: "3"}, {@code If-Match: "3"}. A tag may have
 * more than the version, after a point; {@code If-Match} looks at the version alone.
 */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})(?:\\.[0-9a-f]{8})?\"?");

    /** One of several; some callers leave the quotes away. */
    private static final Pattern LISTED =
            Pattern.compile("\\G[\\s,]*(?:W/)?(?:\"([^\"]*)\"|([^\",\\s]++))(?=[\\s,]|$)");

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The tag of an answer that shows more than its version stands for, {@code "3.5f2a9c01"}: what time changes of it, or a deed
     * done to something else.
     *
     * @param shown that, as it is answered, in the same order each time; what is written the same is the same
     */
    public static EntityTag tag(long version, @Nullable Object... shown) {
        CRC32C sum = new CRC32C();
        sum.update(Arrays.toString(shown).getBytes(StandardCharsets.UTF_8));
        return new EntityTag(version + "." + HexFormat.of().toHexDigits((int) sum.getValue()));
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

    /** As the other, of what its version alone stands for. */
    public static Response answer(HttpHeaders headers, long version, Object body) {
        return answer(headers, tag(version), body);
    }

    /**
     * 304 if the caller has what this tag stands for, otherwise 200 with the body and the tag; refused (412) if {@code
     * If-Match} asks for another version.
     */
    public static Response answer(HttpHeaders headers, EntityTag tag, Object body) {
        return (isKnown(headers, tag) ? Response.notModified() : Response.ok(body))
                .tag(tag)
                .build();
    }

    /** Whether the caller, who sent {@code If-None-Match}, has what this tag stands for. Mostly he sent the very tag: that is looked at first. */
    public static boolean isAmong(String ifNoneMatch, EntityTag tag) {
        return ifNoneMatch.equals(tag.toString()) || names(ifNoneMatch, tag.getValue()::equals);
    }

    /**
     * Whether the caller has what this tag stands for, as {@code If-None-Match} says, so that 304 will do; refused (412) if
     * {@code If-Match} asks for another version. Both compare weakly: a proxy that compresses an answer makes {@code W/"3"} of
     * {@code "3"}, and the caller sends back what he was given.
     */
    public static boolean isKnown(HttpHeaders headers, EntityTag tag) {
        String version = versionIn(tag.getValue());
        String insistedOn = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (insistedOn != null && !names(insistedOn, given -> versionIn(given).equals(version))) {
            throw new VersionRefusal(412, "version-gone", version);
        }
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null && isAmong(known, tag);
    }

    private static String versionIn(String tag) {
        int point = tag.indexOf('.');
        return point < 0 ? tag : tag.substring(0, point);
    }

    /** Whether a list of tags has one that is sought, or is {@code *}. */
    private static boolean names(String tags, Predicate<String> sought) {
        return tags.strip().equals("*")
                || LISTED.matcher(tags)
                        .results()
                        .map(tag -> tag.group(1) == null ? tag.group(2) : tag.group(1))
                        .anyMatch(sought);
    }
}
