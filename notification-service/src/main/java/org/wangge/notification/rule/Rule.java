package org.wangge.notification.rule;

import static org.wangge.notification.rule.Capacity.ASSIGNEE;
import static org.wangge.notification.rule.Capacity.LEAD;
import static org.wangge.notification.rule.Capacity.REPORTER;
import static org.wangge.notification.rule.Capacity.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wangge.kit.event.CloudEventHeaders;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.fact.Party;

/** Who is told of which event, and in which order of capacities: the one table. */
public enum Rule {
    ISSUE_REPORTED(LEAD, REPORTER),
    ISSUE_PLACED(LEAD),
    ISSUE_CLAIMED(REPORTER),
    ISSUE_CLASSIFIED(),
    ISSUE_RETURNED(LEAD),
    ISSUE_ASSIGNED(ASSIGNEE, LEAD),
    ISSUE_STARTED(),
    ISSUE_RESOLVED(REPORTER, LEAD, SUPERVISOR),
    ISSUE_CLOSED(REPORTER, LEAD, ASSIGNEE),
    ISSUE_REWORKED(ASSIGNEE, LEAD),
    ISSUE_VOIDED(REPORTER),
    ISSUE_REOPENED(LEAD, SUPERVISOR);

    private static final int SCHEMA = 1;

    private final List<Capacity> told;

    Rule(Capacity... told) {
        this.told = List.of(told);
    }

    /** The capacities in which somebody is told of this event; none for an event that only the ledger needs. */
    public List<Capacity> told() {
        return told;
    }

    /** The event's name and topic: {@code issue-assigned}. */
    public String topic() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule for a CloudEvents type, if it is one this service knows. */
    public static Optional<Rule> of(String cloudEventType) {
        return Stream.of(values())
                .filter(rule -> CloudEventHeaders.type(rule.topic(), SCHEMA).equals(cloudEventType))
                .findAny();
    }

    /** Everybody to be told, each once even if named in several capacities. */
    public List<Recipient> recipients(IssueFact fact) {
        List<Recipient> recipients = new ArrayList<>();
        for (Capacity capacity : told) {
            for (Party party : capacity.of(fact)) {
                add(recipients, party, capacity);
            }
        }
        return List.copyOf(recipients);
    }

    /** Where a party shows that two recipients are one, the earlier stands for both. */
    private static void add(List<Recipient> recipients, Party party, Capacity capacity) {
        List<Recipient> same =
                recipients.stream().filter(recipient -> recipient.is(party)).toList();
        if (same.isEmpty()) {
            recipients.add(Recipient.of(party, capacity));
            return;
        }
        Recipient joined = same.get(0).with(party);
        List<Recipient> others = same.subList(1, same.size());
        for (Recipient other : others) {
            joined = joined.with(other.party());
        }
        int place = recipients.indexOf(same.get(0));
        recipients.removeAll(others);
        recipients.set(place, joined);
    }
}
