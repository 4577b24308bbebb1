package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The texts of refusals as they lie on the class path. */
public final class ProblemWords {

    private static final Pattern SENTENCE = Pattern.compile("Sentence\\.of\\(\\s*\"([^\"]*)\"");
    private static final Pattern NOT_FOUND = Pattern.compile("new NotFound\\(\\s*\"([^\"]*)\"");

    private ProblemWords() {}

    /**
     * Fails unless the bundle of that name words, in both languages, just what the sources say.
     *
     * @param chinese suffix of the Chinese bundle: {@code zh_CN}
     */
    public static void assertBothLanguages(String bundle, String chinese, Path sources) {
        Properties english = read(bundle + ".properties");
        Properties other = read(bundle + "_" + chinese + ".properties");
        assertEquals(english.stringPropertyNames(), other.stringPropertyNames());
        Properties kit = read("kit-problems.properties");
        assertComplete(english, kit, sources);
        assertComplete(other, kit, sources);
    }

    /** Reads a bundle; one that does not exist has no texts. */
    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream bundle = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (bundle == null) {
                return texts;
            }
            try (Reader reader = new InputStreamReader(bundle, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    /**
     * Fails unless every kind of refusal has a title and a detail, every text is a message format, and the sentences worded are
     * just those that the module's sources say, its own or the kit's.
     */
    private static void assertComplete(Properties texts, Properties kit, Path sources) {
        Set<String> said = said(sources);
        for (String key : texts.stringPropertyNames()) {
            new MessageFormat(texts.getProperty(key));
            if (key.startsWith("say.") || key.startsWith("thing.")) {
                assertTrue(said.contains(key), key + " is worded, but never said");
            } else {
                String slug = key.substring(0, Math.max(0, key.lastIndexOf('.')));
                assertNotNull(texts.getProperty(slug + ".title"), key + " has no title beside it");
                assertNotNull(texts.getProperty(slug + ".detail"), key + " has no detail beside it");
            }
        }
        for (String key : said) {
            assertTrue(texts.containsKey(key) || kit.containsKey(key), key + " is said, but not worded");
        }
    }

    private static Set<String> said(Path sources) {
        Set<String> said = new TreeSet<>();
        for (String source : JavaSources.below(sources).values()) {
            SENTENCE.matcher(source).results().forEach(call -> said.add("say." + call.group(1)));
            NOT_FOUND.matcher(source).results().forEach(call -> said.add("thing." + call.group(1)));
        }
        assertFalse(said.isEmpty(), "No sentence is said in " + sources);
        return said;
    }
}
