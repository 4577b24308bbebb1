package org.wangge.personnel.posting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posting to make. */
@Schema(description = "A posting to make")
record NewPosting(
        @Schema(description = "Chosen by the caller (UUIDv7), or by the service if absent") @Nullable
        UUID id,

        @NotNull UUID person,
        @NotNull UUID grid,
        @NotNull PostingRole role,

        @Schema(description = "First day", examples = "2014-09-01") @NotNull
        LocalDate from,

        @Schema(description = "Last day, inclusive; absent while there is no end", examples = "2015-08-31") @Nullable
        LocalDate to,

        @Schema(description = "The lead of a second-level grid may be first secretary of its community") @Nullable
        Boolean firstSecretary) {}
