package org.wangge.notification.inbox;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the caller has read. */
@Schema(description = "Everything up to this notification, itself included, is read")
record ReadMarker(
        @NotNull @Schema(description = "Id of a notification in the caller's inbox")
        UUID upTo) {}
