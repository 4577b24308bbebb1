package org.wangge.grid.upkeep;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wangge.grid.tree.Wording;

/** Why a grid ends. */
@Schema(name = "Retirement", examples = "{\"reason\":\"Project finished, merged into SDL-01-02\"}")
record Retirement(
        @NotBlank @Size(max = 500) @Pattern(regexp = Wording.LINE, message = Wording.LINE_MESSAGE)
        String reason) {}
