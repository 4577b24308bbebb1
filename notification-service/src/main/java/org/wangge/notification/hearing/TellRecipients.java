package org.wangge.notification.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wangge.notification.rule.Recipient;
import org.wangge.notification.telling.Telling;
import org.wangge.notification.telling.Tellings;

/** Tells everybody whom events concern, all at once. Heard again, an event changes nothing. */
@ApplicationScoped
class TellRecipients {

    private final Tellings tellings;
    private final Event<Told> told;

    TellRecipients(Tellings tellings, Event<Told> told) {
        this.tellings = tellings;
        this.told = told;
    }

    /** Either all of them take effect, in their order, or none. */
    void of(List<IssueEvent> events) {
        Map<UUID, Telling> each = new LinkedHashMap<>();
        for (IssueEvent event : events) {
            each.putIfAbsent(event.id(), event.telling());
        }
        Set<UUID> first = tellings.enter(each.values());
        told.fire(new Told(each.values().stream()
                .filter(telling -> first.contains(telling.event()))
                .flatMap(telling -> telling.recipients().stream())
                .map(Recipient::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet())));
    }
}
