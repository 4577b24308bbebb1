package org.wangge.issue.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A circumstance under which another allowance is published than the category's own: an illegal building is to be stopped within
 * hours and demolished within days. Whoever assigns such an issue reads it here and names the deadline.
 */
public record Condition(
        @NotNull @Valid Name name, @NotNull @Valid Allowance allowance) {}
