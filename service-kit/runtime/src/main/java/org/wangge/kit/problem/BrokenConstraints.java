package org.wangge.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Names the fields of a request that broke a declared constraint, as the caller wrote them. */
final class BrokenConstraints {

    private BrokenConstraints() {}

    static Refusal of(ConstraintViolationException broken) {
        boolean ours = broken.getConstraintViolations().stream()
                .anyMatch(violation -> contains(violation.getPropertyPath(), ElementKind.RETURN_VALUE));
        if (ours) {
            return HttpRefusal.of(500);
        }
        List<Violation> violations = broken.getConstraintViolations().stream()
                .sorted(Comparator.<ConstraintViolation<?>, String>comparing(BrokenConstraints::field)
                        .thenComparing(ConstraintViolation::getMessage))
                .map(violation -> new Violation(field(violation), Sentence.said(violation.getMessage())))
                .toList();
        return new Invalid(violations);
    }

    private static String field(ConstraintViolation<?> violation) {
        StringBuilder properties = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD && node.getName() != null) {
                if (node.getIndex() != null) {
                    properties.append('[').append(node.getIndex()).append(']');
                }
                properties.append(properties.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return properties.isEmpty() ? parameter : properties.toString();
    }

    private static boolean contains(Path path, ElementKind kind) {
        for (Path.Node node : path) {
            if (node.getKind() == kind) {
                return true;
            }
        }
        return false;
    }
}
