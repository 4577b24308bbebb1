package org.wangge.issue.fact;

import org.jspecify.annotations.Nullable;

/** A category as it was called when the issue was classified. */
public record CategoryRef(String scheme, String code, Name name) {

    /** Its name in both languages. */
    public record Name(@Nullable String zh, @Nullable String en) {}
}
