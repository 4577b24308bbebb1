package org.wangge.kit.problem;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A "no" the domain says to a caller. It becomes a problem document whose type is {@code urn:wangge:problem:<slug>}
 * and whose title and detail are the texts {@code <slug>.title} and {@code <slug>.detail} of the service's
 * {@code problems.properties}.
 */
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String slug;
    private final transient Sentence detail;
    private transient List<Violation> violations = List.of();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    /**
     * @param status    HTTP status
     * @param slug      names the kind of refusal in its type and texts; never changes once published
     * @param arguments fill {@code {0}}, {@code {1}} … of the detail text; a {@link Sentence} is said in its language
     */
    protected Refusal(int status, String slug, @Nullable Object... arguments) {
        super(slug + " " + Arrays.toString(arguments));
        this.status = status;
        this.slug = slug;
        this.detail = new Worded(slug + ".detail", Arrays.asList(arguments.clone()));
    }

    /** Names the parts of the request that are at fault. */
    protected final Refusal violations(List<Violation> violations) {
        this.violations = List.copyOf(violations);
        return this;
    }

    /** Adds an extension member (RFC 9457, section 3.2) to the document. */
    protected final Refusal with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Says when to try again, in the {@code Retry-After} header. */
    protected final Refusal retryAfter(Duration wait) {
        this.retryAfter = wait;
        return this;
    }

    public final int status() {
        return status;
    }

    public final String slug() {
        return slug;
    }

    /** What happened and what to do about it. */
    public final Sentence detail() {
        return detail;
    }

    /** The parts of the request that are at fault; empty where it is none in particular. */
    public final List<Violation> violations() {
        return violations;
    }

    /** Extension members of the document, in the order they were added. */
    public final Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** How long the caller should wait before trying again, if that helps. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
