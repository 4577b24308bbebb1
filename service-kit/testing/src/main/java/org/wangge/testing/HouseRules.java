package org.wangge.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.infrastructure.CallbackDecorator;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * How a service is built: features that do not run in circles, entities nobody else sees, no drawers for odds and ends.
 * Extend it as the service's ArchitectureTest.
 */
@TestInstance(Lifecycle.PER_CLASS) // the classes are read once for all rules
public abstract class HouseRules {

    private static final String JUNK_NAMES = ".*(Manager|Helper|Utils?|Impl|DTO|Dto|Info)";
    private static final String JUNK_PACKAGES = ".*\\.(controller|service|dto|mapper|util|common|impl|model)(\\..*)?";

    private final String root;
    private final JavaClasses classes;

    /** @param root the service's package: {@code org.wangge.grid} */
    protected HouseRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void features_do_not_depend_on_one_another_in_circles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void entities_are_not_public() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void nothing_has_a_name_that_says_nothing() {
        noClasses().should().haveNameMatching(JUNK_NAMES).check(classes);
        noClasses()
                .should()
                .resideInAPackage("..(controller|service|dto|mapper|util|common|impl|model)..")
                .check(classes);
        noClasses().should().haveNameMatching(JUNK_PACKAGES).check(classes);
    }

    @Test
    void a_service_knows_the_kit_and_no_other_service() {
        noClasses()
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to another service",
                        other -> other.getPackageName().startsWith("org.wangge.")
                                && !other.getPackageName().startsWith(root)
                                && !other.getPackageName().startsWith("org.wangge.kit.")))
                .check(classes);
    }

    @Test
    void settings_check_themselves() {
        Settings.assertUnconstrained(Path.of("src/main/java"));
    }

    @Test
    void native_queries_are_remembered() {
        NativeQueries.assertRemembered(classes, Path.of("src/main/java"));
    }

    /** A dependency that brings it back makes every step of every answer carry contexts that no step asks for (docs/decisions/0015). */
    @Test
    void mutiny_hands_no_contexts_on() {
        assertEquals(
                List.of(),
                ServiceLoader.load(CallbackDecorator.class).stream()
                        .map(decorator -> decorator.type().getName())
                        .toList());
    }

    @Test
    void everything_told_to_callers_is_worded_in_both_languages() {
        ProblemWords.assertBothLanguages("problems", "zh_CN", Path.of("src/main/java"));
    }
}
