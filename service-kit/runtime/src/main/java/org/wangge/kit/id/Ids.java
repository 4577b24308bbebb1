package org.wangge.kit.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** UUID version 7 (RFC 9562): time first, so that new rows go to the end of an index. */
public final class Ids {

    /** An id as text, of any version. */
    public static final Pattern TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Characters of an id as text. */
    public static final int LENGTH = 36;

    private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Reads an id that a caller sent in {@code field}; {@link Malformed} (400) if it is none. */
    public static UUID parse(String field, String text) {
        return read(text).orElseThrow(() -> new Malformed(field, Sentence.of("not-a-uuid")));
    }

    /** Reads an id, if it is one in full: the JDK takes 1-1-1-1-1 for one, too. */
    public static Optional<UUID> read(String text) {
        return text.length() == LENGTH && isAt(0, text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Whether the next {@link #LENGTH} characters from {@code at} on are an id: as {@link #TEXT} finds, but for each request. */
    public static boolean isAt(int at, String text) {
        if (text.length() - at < LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char found = text.charAt(at + i);
            if (FORM.charAt(i) == '-' ? found != '-' : !HexFormat.isHexDigit(found)) {
                return false;
            }
        }
        return true;
    }
}
