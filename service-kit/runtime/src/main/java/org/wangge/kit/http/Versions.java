package org.wangge.kit.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of things as HTTP entity tags (RFC 9110, sections 8.8.3 and 13): {@code ETag: "3"}, {@code If-Match: "3"}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

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

    /** 304 if the caller has this version already, for whoever knows the version before the body; empty otherwise. */
    public static Optional<Response> unchanged(Request request, long version) {
        return Optional.ofNullable(request.evaluatePreconditions(tag(version)))
                .map(unmet -> unmet.tag(tag(version)).build())
                .filter(answer -> answer.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode());
    }

    /**
     * 304 if the caller has this version already, otherwise 200 with the body and its tag; refused (412) if {@code
     * If-Match} asks for another version.
     */
    public static Response answer(Request request, long version, Object body) {
        Response.ResponseBuilder unmet = request.evaluatePreconditions(tag(version));
        Response answer =
                (unmet == null ? Response.ok(body) : unmet).tag(tag(version)).build();
        if (answer.getStatus() == 412) {
            throw new VersionRefusal(412, "version-gone", Long.toString(version));
        }
        return answer;
    }
}
