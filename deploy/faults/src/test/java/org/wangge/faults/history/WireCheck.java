package org.wangge.faults.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wangge.faults.history.Finding.Kind;
import org.wangge.faults.history.Ledger.Entry;
import org.wangge.faults.history.Wire.Message;

/** Kafka against the ledger: each line's event at least once under one id, no other, and in the ledger's order. */
final class WireCheck extends Check {

    WireCheck(Evidence evidence) {
        super(evidence);
    }

    @Override
    void look() {
        evidence.ledger()
                .outbox()
                .forEach(waiting -> note(Kind.STILL_IN_OUTBOX, waiting.issue(), waiting + " has not been published"));
        evidence.ledger().entries().forEach(this::published);
        evidence.wire().messages().stream()
                .filter(message -> evidence.entriesOf(message.issue()).stream().noneMatch(line -> tells(message, line)))
                .forEach(message ->
                        note(Kind.EVENT_OF_NOTHING, message.issue(), "no line is told by " + message.place()));
        bodies();
        evidence.messages().forEach(this::order);
    }

    private void published(Entry line) {
        Set<UUID> events = evidence.messagesOf(line.issue()).stream()
                .filter(message -> tells(message, line))
                .map(Message::event)
                .collect(Collectors.toSet());
        if (events.isEmpty()) {
            note(Kind.NOT_PUBLISHED, line.issue(), "no event tells of " + line);
        } else if (events.size() > 1) {
            note(Kind.EVENT_AMBIGUOUS, line.issue(), line + " is told by " + events);
        }
    }

    private void bodies() {
        Map<UUID, Message> first = new HashMap<>();
        for (Message message : evidence.wire().messages()) {
            Message other = first.putIfAbsent(message.event(), message);
            if (other != null && !other.body().equals(message.body())) {
                note(
                        Kind.EVENT_AMBIGUOUS,
                        message.issue(),
                        message.place() + " is " + other.place() + " again with another body");
            }
        }
    }

    /**
     * The first occurrence of each event: within a partition by offset, and over all topics by the millisecond it was
     * sent in, which a sender takes in the order of its outbox.
     */
    private void order(UUID issue, List<Message> messages) {
        messages.stream()
                .collect(Collectors.groupingBy(message -> message.topic() + message.partition()))
                .values()
                .forEach(partition -> rises(issue, first(partition, Comparator.comparingLong(Message::offset))));
        rises(issue, first(messages, Comparator.comparingLong(Message::sentAt).thenComparing(Message::version)));
    }

    private static List<Message> first(List<Message> messages, Comparator<Message> order) {
        Set<UUID> seen = new HashSet<>();
        return messages.stream()
                .sorted(order)
                .filter(message -> seen.add(message.event()))
                .toList();
    }

    private void rises(UUID issue, List<Message> sent) {
        for (int i = 1; i < sent.size(); i++) {
            Message before = sent.get(i - 1);
            if (before.version() > sent.get(i).version()) {
                note(
                        Kind.EVENTS_REORDERED,
                        issue,
                        before.place() + " v" + before.version() + " went out before "
                                + sent.get(i).place() + " v" + sent.get(i).version());
            }
        }
    }

    private static boolean tells(Message message, Entry line) {
        return message.version() == line.version()
                && message.topic().equals(line.deed().topic())
                && message.state() == line.to();
    }
}
