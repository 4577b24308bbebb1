package org.wangge.notification.hearing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;
import org.wangge.kit.inbox.Inbox;
import org.wangge.notification.delivery.Deliveries;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.inbox.Inboxes;
import org.wangge.notification.rule.Recipient;
import org.wangge.notification.rule.Rule;

/**
 * Tells everybody whom an event concerns: inboxes and delivery log in one transaction with the note that the event was
 * heard, in at most four statements. Heard again, it changes nothing.
 */
@ApplicationScoped
class TellRecipients {

    private final Inbox heard;
    private final Inboxes inboxes;
    private final Deliveries deliveries;
    private final Event<Told> told;
    private final ObjectMapper json;

    TellRecipients(Inbox heard, Inboxes inboxes, Deliveries deliveries, Event<Told> told, ObjectMapper json) {
        this.heard = heard;
        this.inboxes = inboxes;
        this.deliveries = deliveries;
        this.told = told;
        this.json = json;
    }

    /** Throws {@link UnreadableEvent} for what is no issue event of a version this service knows. */
    @Transactional
    void of(IncomingEvent event) {
        Rule rule = Rule.of(event.type())
                .orElseThrow(() -> new UnreadableEvent(event.type() + " is no event this service knows"));
        IssueFact fact = event.read(json, IssueFact.class);
        if (!heard.enter(event)) {
            return;
        }
        List<Recipient> recipients = rule.recipients(fact);
        if (recipients.isEmpty()) {
            return;
        }
        inboxes.tell(event.id(), rule.topic(), fact, recipients);
        deliveries.open(event.id(), fact, recipients);
        told.fire(new Told(recipients.stream()
                .map(Recipient::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet())));
    }
}
