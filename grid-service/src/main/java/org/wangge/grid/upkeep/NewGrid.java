package org.wangge.grid.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.register.Samples;
import org.wangge.grid.tree.Attributes;
import org.wangge.grid.tree.DrawnBy;
import org.wangge.grid.tree.GridKind;
import org.wangge.grid.tree.Profile;
import org.wangge.grid.tree.Wording;

/** A grid to be. */
@Schema(name = "NewGrid", description = "A grid to be; without a parent, an office", examples = Samples.NEW)
record NewGrid(
        @Schema(description = "Chosen by the caller if it likes, UUID version 7") @Nullable
        UUID id,

        @Schema(description = "The grid above; absent for an office") @Nullable
        UUID parent,

        @Schema(description = "One more than the parent's; 1 for an office") @Min(1) @Max(4)
        int level,

        @Schema(description = "Unique among the living grids of the office", examples = "SDL-01")
        @NotNull
        @Pattern(regexp = Wording.CODE, message = Wording.CODE_MESSAGE)
        String code,

        @Schema(examples = "南岗")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Wording.LINE, message = Wording.LINE_MESSAGE)
        String name,

        @NotNull GridKind kind,
        @NotNull DrawnBy drawnBy,

        @Schema(description = "Who answers for the land or the block", examples = "南岗村民委员会")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Wording.LINE, message = Wording.LINE_MESSAGE)
        String managingBody,

        @Valid @Nullable Profile profile,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "GeoJSON Polygon or MultiPolygon, WGS 84",
                examples = Samples.BOUNDARY)
        @NotNull
        JsonNode boundary) {

    Attributes attributes() {
        Profile known = profile == null ? Profile.UNKNOWN : profile;
        return new Attributes(code, name.strip(), kind, drawnBy, managingBody.strip(), known);
    }
}
