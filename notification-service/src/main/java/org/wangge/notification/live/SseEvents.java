package org.wangge.notification.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.wangge.notification.inbox.InboxEntry;
import org.wangge.notification.inbox.NotificationView;
import org.wangge.notification.message.Language;
import org.wangge.notification.message.Wording;

/** Writes what a stream sends. */
record SseEvents(Sse sse, Wording wording) {

    private static final Duration RECONNECT = Duration.ofSeconds(3);

    /** Carries no notification but an id, so that a client which is cut off before the first one can resume too. */
    OutboundSseEvent greeting(long sequence) {
        return sse.newEventBuilder()
                .comment("listening")
                .id(Long.toString(sequence))
                .reconnectDelay(RECONNECT.toMillis())
                .build();
    }

    OutboundSseEvent notification(InboxEntry entry, Language language) {
        return sse.newEventBuilder()
                .id(Long.toString(entry.sequence()))
                .name("notification")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(NotificationView.class, NotificationView.of(entry, wording, language))
                .build();
    }

    OutboundSseEvent heartbeat() {
        return sse.newEventBuilder().comment("heartbeat").build();
    }
}
