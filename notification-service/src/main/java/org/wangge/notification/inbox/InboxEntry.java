package org.wangge.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.json.OwnJson;
import org.wangge.notification.message.Facts;
import org.wangge.notification.rule.Capacity;

/**
 * A notification with its event, ready to be put into words.
 *
 * @param sequence counts what comes into this inbox; a higher one never becomes visible before a lower one
 */
public record InboxEntry(
        UUID id,
        long sequence,
        UUID event,
        String eventType,
        UUID issue,
        long issueVersion,
        String number,
        Instant at,
        Facts facts,
        Capacity capacity,
        @Nullable Instant readAt) {

    static InboxEntry of(Notification notification, OwnJson json) {
        ToldEvent event = notification.event();
        return new InboxEntry(
                notification.id(),
                notification.sequence(),
                event.id(),
                event.type(),
                event.issue(),
                event.issueVersion(),
                event.number(),
                event.at(),
                json.read(event.facts(), Facts.class),
                notification.capacity(),
                notification.readAt());
    }
}
