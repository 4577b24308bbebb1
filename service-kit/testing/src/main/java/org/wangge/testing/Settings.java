package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

/**
 * Settings that check themselves: for one constraint of Bean Validation Quarkus validates all settings of all extensions at each
 * start (docs/decisions/0026).
 */
public final class Settings {

    private Settings() {}

    /** Fails if a source that says what settings there are knows Bean Validation. */
    public static void assertUnconstrained(Path sources) {
        List<Path> constrained = JavaSources.below(sources).entrySet().stream()
                .filter(each -> each.getKey().toString().endsWith("Settings.java")
                        || each.getValue().contains("@ConfigMapping"))
                .filter(each -> each.getValue().contains("jakarta.validation"))
                .map(each -> each.getKey().getFileName())
                .toList();
        assertEquals(List.of(), constrained);
    }
}
