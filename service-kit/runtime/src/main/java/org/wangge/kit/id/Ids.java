package org.wangge.kit.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** UUID version 7 (RFC 9562): time first, so that new rows go to the end of an index. */
public final class Ids {

    /** An id as text, of any version. */
    public static final Pattern TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Reads an id that a caller sent in {@code field}; {@link Malformed} (400) if it is none. */
    public static UUID parse(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Malformed(field, Sentence.of("not-a-uuid"));
        }
    }
}
