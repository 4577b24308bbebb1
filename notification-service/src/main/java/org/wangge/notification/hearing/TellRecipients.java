package org.wangge.notification.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wangge.kit.inbox.Inbox;
import org.wangge.notification.delivery.Deliveries;
import org.wangge.notification.inbox.Inboxes;
import org.wangge.notification.rule.Recipient;
import org.wangge.notification.rule.Telling;

/**
 * Tells everybody whom events concern: inboxes and delivery log in one transaction with the note that the events were
 * heard, in at most four statements however many events and recipients they are. Heard again, an event changes nothing.
 */
@ApplicationScoped
class TellRecipients {

    private final Inbox heard;
    private final Inboxes inboxes;
    private final Deliveries deliveries;
    private final Event<Told> told;

    TellRecipients(Inbox heard, Inboxes inboxes, Deliveries deliveries, Event<Told> told) {
        this.heard = heard;
        this.inboxes = inboxes;
        this.deliveries = deliveries;
        this.told = told;
    }

    /** Either all of them take effect, in their order, or none. */
    @Transactional
    void of(List<IssueEvent> events) {
        Set<UUID> first =
                new HashSet<>(heard.enter(events.stream().map(IssueEvent::id).toList()));
        List<Telling> tellings = events.stream()
                .filter(event -> first.remove(event.id()))
                .map(IssueEvent::telling)
                .filter(telling -> !telling.recipients().isEmpty())
                .toList();
        if (tellings.isEmpty()) {
            return;
        }
        inboxes.tell(tellings);
        deliveries.open(tellings);
        told.fire(new Told(tellings.stream()
                .flatMap(telling -> telling.recipients().stream())
                .map(Recipient::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet())));
    }
}
