package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/** The texts of refusals as they lie on the class path. */
final class ProblemWords {

    private ProblemWords() {}

    /** Reads a bundle; one that does not exist has no texts. */
    static Properties read(String file) {
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

    /** Fails unless every kind of refusal has a title and a detail, and every detail is a message format. */
    static void assertComplete(Properties texts) {
        for (String key : texts.stringPropertyNames()) {
            assertTrue(key.endsWith(".title") || key.endsWith(".detail"), key);
            String slug = key.substring(0, key.lastIndexOf('.'));
            assertNotNull(texts.getProperty(slug + ".title"), slug + " has no title");
            String detail = texts.getProperty(slug + ".detail");
            assertNotNull(detail, slug + " has no detail");
            new MessageFormat(detail);
        }
    }
}
