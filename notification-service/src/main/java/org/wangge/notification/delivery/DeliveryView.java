package org.wangge.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.rule.Capacity;

/** What happened for one recipient on one channel, and why. */
@Schema(description = "One line of the delivery log")
record DeliveryView(
        UUID id,
        UUID event,
        UUID issue,

        @Schema(description = "The account told; absent for a person without one") @Nullable
        String account,

        @Schema(description = "The person of the office; absent for a resident") @Nullable
        UUID person,

        @Schema(description = "Why they were to be told") Capacity as,
        Channel channel,
        Status status,

        @Schema(description = "Why it is so; absent where nothing needs explaining") @Nullable
        Reason reason,

        @Schema(description = "How often the mail server was tried", examples = "1")
        int attempts,

        @Schema(
                description = "The mail may have gone out more than once: an attempt ended without our learning how."
                        + " Every copy has the same Message-ID")
        boolean possiblyRepeated,

        Instant createdAt,

        @Schema(description = "When it came to its end; absent while pending") @Nullable
        Instant settledAt,

        @Schema(description = "When it is tried next; absent once settled") @Nullable
        Instant nextTryAt) {}
