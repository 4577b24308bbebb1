package org.wangge.grid.register;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.revision.Revision;

/** One of a grid's states, from when to when, and who brought it about. */
@Schema(name = "Revision", description = "One of a grid's states, from when to when, and who brought it about")
record RevisionView(
        Instant since,

        @Schema(description = "Absent for the present state") @Nullable
        Instant until,

        @Schema(description = "Account") String changedBy,

        @Schema(description = "Account that ended the grid after this state") @Nullable
        String retiredBy,

        @Nullable String retiredBecause,
        GridView grid) {

    static RevisionView of(Revision revision) {
        return new RevisionView(
                revision.grid().since(),
                revision.until(),
                revision.changedBy(),
                revision.retiredBy(),
                revision.retiredBecause(),
                GridView.of(revision.grid()));
    }
}
