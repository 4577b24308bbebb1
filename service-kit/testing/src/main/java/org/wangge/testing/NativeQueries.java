package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Native queries that Hibernate knows again. One whose result class is neither an entity nor {@code Tuple}, such as
 * {@code createNativeQuery(sql, UUID.class)}, is a new one to Hibernate 7.2 each time it is made: its
 * {@code ImplicitResultClassBuilder} has no {@code equals}. It then plans it anew and keeps 2,048 such plans, all in one bucket,
 * through which every query with that SQL has to look: half the time of a service that hears events. Without a
 * class a query of one column gives the column's values, too.
 */
public final class NativeQueries {

    /** The last argument of a call, at whatever depth of parentheses the first one is written. */
    private static final Pattern TYPED = Pattern.compile(
            "createNativeQuery\\((?:[^();]|\\((?:[^();]|\\([^();]*\\))*\\))*,\\s*(\\w+(?:\\[])?)\\.class\\s*\\)");

    private static final Set<String> KNOWN_AGAIN = Set.of("Tuple", "Object[]");

    private NativeQueries() {}

    /** Fails if a source makes a native query of a class that is none of the entities among these classes. */
    public static void assertRemembered(JavaClasses classes, Path sources) {
        Set<String> fine = classes.stream()
                .filter(each -> each.isAnnotatedWith(Entity.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        fine.addAll(KNOWN_AGAIN);
        Set<String> forgotten = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                TYPED.matcher(Files.readString(file))
                        .results()
                        .filter(query -> !fine.contains(query.group(1)))
                        .map(MatchResult::group)
                        .forEach(query -> forgotten.add(file.getFileName() + ": " + query));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertEquals(Set.of(), forgotten);
    }
}
