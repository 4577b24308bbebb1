package org.wangge.grid.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What is wrong with a feature, and where on the ground if that can be said. */
record FeatureViolation(
        String field, String message, @Nullable ObjectNode where) {

    FeatureViolation(String field, String message) {
        this(field, message, null);
    }
}
