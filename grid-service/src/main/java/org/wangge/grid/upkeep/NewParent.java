package org.wangge.grid.upkeep;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wangge.grid.register.Samples;

/** Where a grid moves to. */
@Schema(name = "NewParent", examples = "{\"parent\":\"" + Samples.OFFICE_ID + "\"}")
record NewParent(
        @Schema(description = "A grid of the same office, on the level of the present parent") @NotNull
        UUID parent) {}
