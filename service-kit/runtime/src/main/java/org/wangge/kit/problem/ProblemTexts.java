package org.wangge.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of refusals: the service's {@code problems} bundle first, the kit's own after it. */
final class ProblemTexts {

    private static final List<String> BUNDLES = List.of("problems", "kit-problems");
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /**
     * The text under a key in the nearest language there is, English being the last. Throws
     * {@link MissingResourceException} where no bundle has it.
     */
    static String text(String key, Locale locale) {
        for (String name : BUNDLES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        name, locale, Thread.currentThread().getContextClassLoader(), ENGLISH_OTHERWISE);
                if (bundle.containsKey(key)) {
                    return bundle.getString(key);
                }
            } catch (MissingResourceException noSuchBundle) {
                // The next bundle is asked.
            }
        }
        throw new MissingResourceException("No text for " + key, ProblemTexts.class.getName(), key);
    }
}
