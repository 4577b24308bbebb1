package org.wangge.notification.hearing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.event.UnreadableEvent;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.rule.Rule;
import org.wangge.notification.telling.Telling;

/** An event this service knows, and what it says. */
record IssueEvent(UUID id, Rule rule, IssueFact fact) {

    /** Throws {@link UnreadableEvent} for what is no issue event of a version this service knows. */
    static IssueEvent of(IncomingEvent event, ObjectMapper json) {
        Rule rule = Rule.of(event.type())
                .orElseThrow(() -> new UnreadableEvent(event.type() + " is no event this service knows"));
        return new IssueEvent(event.id(), rule, event.read(json, IssueFact.class));
    }

    Telling telling() {
        return new Telling(id, rule.topic(), fact, rule.recipients(fact));
    }
}
