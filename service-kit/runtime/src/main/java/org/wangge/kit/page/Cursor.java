package org.wangge.kit.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** The sort key of a page's last item as one opaque word, fit for a query parameter. */
public final class Cursor {

    /** ASCII unit separator: in no key. */
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** Writes the parts of a key, none of which may be null. */
    public static String of(Object... parts) {
        List<String> texts = new ArrayList<>();
        for (Object part : parts) {
            texts.add(part.toString());
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, texts).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a key of so many parts; refuses (400) what is no such key. */
    public static List<String> parts(String cursor, int expected) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == expected) {
                return parts;
            }
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        throw malformed();
    }

    /** The refusal for a cursor whose parts are not what the list expects. */
    public static Malformed malformed() {
        return new Malformed("after", Sentence.of("not-a-cursor"));
    }
}
