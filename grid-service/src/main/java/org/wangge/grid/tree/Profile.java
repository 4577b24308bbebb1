package org.wangge.grid.tree;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a grid's task is measured by; whatever is not known is absent. */
@Schema(description = "What a grid's task is measured by")
public record Profile(
        @Schema(description = "Households living there", examples = "2001") @PositiveOrZero @Max(10_000_000) @Nullable
        Integer households,

        @Schema(description = "Share of the homes that are let, from 0 to 1", examples = "0.45")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable
        Double occupancy,

        @Schema(description = "Merchants trading there", examples = "317") @PositiveOrZero @Max(10_000_000) @Nullable
        Integer merchants) {

    public static final Profile UNKNOWN = new Profile(null, null, null);
}
