package org.wangge.personnel.contact;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who looked at a contact, when and on what ground. */
@Schema(description = "Who looked at a contact, when, and on what ground")
record ContactAccessView(
        Instant at,
        @Schema(description = "The reader's account") String account,

        @Schema(description = "The reader's name as the token had it")
        String name,

        Ground ground) {}
