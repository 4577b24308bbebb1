package org.wangge.faults.history;

import java.util.List;
import java.util.UUID;

/** What notification-service's database holds: which events it has heard, and who was told of what. */
public record Inboxes(List<UUID> heard, List<Told> told) {

    /** One line of somebody's inbox. */
    public record Told(String account, long sequence, UUID event, String topic, UUID issue, long version) {}
}
