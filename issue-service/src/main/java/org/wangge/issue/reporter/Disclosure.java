package org.wangge.issue.reporter;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wangge.issue.territory.Party;

/** That somebody looked at a reporter's contact: who, when, why. */
@Schema(description = "That somebody looked at a reporter's contact")
record Disclosure(
        UUID id,
        Instant at,
        Party by,

        @Schema(examples = "To ask which courtyard is meant")
        String reason) {}
