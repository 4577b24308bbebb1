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
 * {@code problems.properties}, filled with {@link #arguments()}.
 */
public abstract class Refusal extends RuntimeException {

    private final int status;
    private final String slug;
    private final transient List<@Nullable Object> arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    /**
     * @param status    HTTP status
     * @param slug      names the kind of refusal in its type and texts; never changes once published
     * @param arguments fill {@code {0}}, {@code {1}} … of the detail text
     */
    protected Refusal(int status, String slug, @Nullable Object... arguments) {
        super(slug + " " + Arrays.toString(arguments));
        this.status = status;
        this.slug = slug;
        this.arguments = Collections.unmodifiableList(Arrays.asList(arguments.clone()));
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

    public final List<@Nullable Object> arguments() {
        return arguments;
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
