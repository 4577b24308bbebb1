package org.wangge.notification.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    static InboxEntry of(Notification notification, ObjectMapper json) {
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
                facts(event, json),
                notification.capacity(),
                notification.readAt());
    }

    private static Facts facts(ToldEvent event, ObjectMapper json) {
        try {
            return json.readValue(event.facts(), Facts.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The facts of event " + event.id() + " cannot be read", impossible);
        }
    }
}
