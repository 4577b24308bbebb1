package org.wangge.personnel.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account not yet as wanted. */
@Schema(description = "How far the account is from being as wanted")
record Waiting(
        @Schema(description = "How often it has been tried") int attempts,
        @Schema(description = "When it is tried next") Instant dueAt,

        @Schema(description = "Why it did not work the last time") @Nullable
        String lastFailure) {}
