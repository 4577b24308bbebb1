package org.wangge.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.wangge.kit.json.OwnJson;

/** Tells what has come into inboxes. */
@ApplicationScoped
public class Inboxes {

    private final NotificationRepository notifications;
    private final OwnJson json;

    Inboxes(NotificationRepository notifications, OwnJson json) {
        this.notifications = notifications;
        this.json = json;
    }

    /** What came into an inbox after a sequence, oldest first. */
    @Transactional
    public List<InboxEntry> after(String account, long sequence, int limit) {
        return notifications.after(account, sequence, limit).stream()
                .map(notification -> InboxEntry.of(notification, json))
                .toList();
    }

    /** How far each of these inboxes has got, in one statement; those never told anything are absent. */
    @Transactional
    public Map<String, Long> lastSequencesOf(Collection<String> accounts) {
        return notifications.lastSequencesOf(accounts);
    }
}
