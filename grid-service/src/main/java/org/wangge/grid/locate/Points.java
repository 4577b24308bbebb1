package org.wangge.grid.locate;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Points whose grids somebody wants to know. */
@Schema(name = "Points", examples = "{\"crs\":\"gcj02\",\"points\":[[113.7536,34.7722],[113.7601,34.7688]]}")
record Points(
        @Schema(description = "wgs84, which it is without, or gcj02") @Nullable
        String crs,

        @Schema(description = "Each [longitude, latitude]") @NotEmpty @Size(max = 1000)
        List<@Nullable List<@Nullable Double>> points) {}
