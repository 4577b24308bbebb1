package org.wangge.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wangge.testing.NativeQueries;
import org.wangge.testing.ProblemWords;
import org.wangge.testing.Settings;

/**
 * What the kit admits, {@code hearing} besides, which is a module of its own. A package more is a decision: two services need it, and no
 * word of the domain is in it.
 */
class KitTest {

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.wangge.kit");

    @Test
    void the_kit_has_these_packages_and_no_other() {
        assertEquals(
                "admission closing database event http id idempotency inbox json openapi outbox page place problem security setting time watch",
                KIT.getPackage("org.wangge.kit").getSubpackages().stream()
                        .map(JavaPackage::getRelativeName)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void its_packages_do_not_depend_on_one_another_in_circles() {
        SlicesRuleDefinition.slices()
                .matching("org.wangge.kit.(*)..")
                .should()
                .beFreeOfCycles()
                .check(KIT);
    }

    @Test
    void it_knows_no_service() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.wangge.grid..",
                        "org.wangge.personnel..",
                        "org.wangge.issue..",
                        "org.wangge.notification..")
                .check(KIT);
    }

    @Test
    void its_settings_check_themselves() {
        Settings.assertUnconstrained(Path.of("../runtime/src/main/java"));
        Settings.assertUnconstrained(Path.of("../hearing/src/main/java"));
    }

    @Test
    void its_native_queries_are_remembered() {
        NativeQueries.assertRemembered(KIT, Path.of("../runtime/src/main/java"));
    }

    @Test
    void all_it_tells_callers_is_worded_in_both_languages() {
        ProblemWords.assertBothLanguages("kit-problems", "zh", Path.of("../runtime/src/main/java"));
    }
}
