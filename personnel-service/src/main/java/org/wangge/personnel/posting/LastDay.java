package org.wangge.personnel.posting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a posting ends. */
@Schema(description = "When a posting ends")
record LastDay(
        @Schema(description = "Last day, inclusive", examples = "2015-08-31") @NotNull
        LocalDate to) {}
