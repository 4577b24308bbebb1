package org.wangge.kit.problem;

import java.util.List;
import java.util.Locale;

/** Something to be told to a caller, put into words when the answer is written and the caller's language is known. */
public interface Sentence {

    /** The words in a language, English where there are none. */
    String in(Locale language);

    /**
     * The text {@code say.<key>} of the {@code problems} bundles, a {@link java.text.MessageFormat} filled with the
     * arguments. A sentence among them is said in the same language.
     */
    static Sentence of(String key, Object... arguments) {
        return new Worded("say." + key, List.of(arguments));
    }

    /** What a thing of this kind is called, {@code thing.<kind>} of the bundles: a grid, a posting. */
    static Sentence thing(String kind) {
        return new Worded("thing." + kind, List.of());
    }

    /** The text of a refusal's detail, for one of several that are told together. */
    static Sentence detail(String slug, Object... arguments) {
        return new Worded(slug + ".detail", List.of(arguments));
    }

    /** Words that came in the caller's language from elsewhere, such as a constraint's message. */
    static Sentence said(String words) {
        return language -> words;
    }
}
