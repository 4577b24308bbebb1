package org.wangge.kit.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param field   where, as the caller wrote it: {@code boundary}, {@code row 17, phone}, {@code features[3] SDL-02-01}
 * @param message what is wrong there
 */
public record Violation(String field, String message) {}
