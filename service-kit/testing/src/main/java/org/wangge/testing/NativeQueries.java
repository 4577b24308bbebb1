package org.wangge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Native queries that Hibernate knows again. One whose result class is neither an entity nor {@code Tuple}, such as
 * {@code createNativeQuery(sql, UUID.class)}, is a new one to Hibernate 7.2 each time it is made: its
 * {@code ImplicitResultClassBuilder} has no {@code equals}. It then plans it anew and keeps 2,048 such plans, all in one bucket,
 * through which every query with that SQL has to look: half the time of a service that hears events. Without a
 * class a query of one column gives the column's values, too.
 */
public final class NativeQueries {

    /** The last argument of a call, with up to two pairs of parentheses within one another in the first one. */
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
        JavaSources.below(sources)
                .forEach((file, source) -> TYPED.matcher(source)
                        .results()
                        .filter(query -> !fine.contains(query.group(1)))
                        .forEach(query -> forgotten.add(file.getFileName() + ": " + query.group())));
        assertEquals(Set.of(), forgotten);
    }
}
