package org.wangge.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.message.Language;
import org.wangge.notification.message.Message;
import org.wangge.notification.message.Wording;
import org.wangge.notification.rule.Capacity;

/** A notification as its owner sees it. */
@Schema(description = "Something the caller was told, in the caller's language")
public record NotificationView(
        @Schema(description = "Id of this notification") UUID id,

        @Schema(description = "Id of the event; with it, one event heard over several ways is recognised")
        UUID event,

        @Schema(examples = "issue-assigned") String eventType,
        UUID issue,

        @Schema(description = "Counts 1, 2, 3 … per issue: puts an issue's notifications in order", examples = "4")
        long issueVersion,

        @Schema(description = "The ledger's number of the issue", examples = "2026-000123")
        String number,

        @Schema(description = "Why the caller is told") Capacity as,

        @Schema(examples = "Issue 2026-000123 was assigned to you")
        String title,

        @Schema(examples = "Grid: Nangang. To be put right by 24 Nov 2026 12:00.")
        String body,

        @Schema(description = "When it happened") Instant at,

        @Schema(description = "When the caller read it; absent while unread") @Nullable
        Instant readAt) {

    /** Puts an entry into words. */
    public static NotificationView of(InboxEntry entry, Wording wording, Language language) {
        Message message = wording.of(entry.eventType(), entry.number(), entry.facts(), entry.capacity(), language);
        return new NotificationView(
                entry.id(),
                entry.event(),
                entry.eventType(),
                entry.issue(),
                entry.issueVersion(),
                entry.number(),
                entry.capacity(),
                message.title(),
                message.body(),
                entry.at(),
                entry.readAt());
    }
}
