package org.wangge.kit.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one part of a request.
 *
 * @param field   where, as the caller wrote it: {@code boundary}, {@code row 17, phone}, {@code features[3] SDL-02-01, id}
 * @param message what is wrong there
 * @param where   GeoJSON of the place on the ground, if that can be shown
 */
public record Violation(
        String field, Sentence message, @Nullable ObjectNode where) {

    public Violation(String field, Sentence message) {
        this(field, message, null);
    }
}
