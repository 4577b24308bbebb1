package org.wangge.faults.history;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the issue topics hold of one office: all messages, repetitions too, those of a partition by rising offset. */
public record Wire(List<Message> messages) {

    /**
     * One message.
     *
     * @param sentAt  milliseconds, as its sender took it off the outbox
     * @param version what its body calls the issue's version
     * @param told    the accounts it concerns, by the parties it names
     * @param body    as it was sent
     */
    public record Message(
            String topic,
            int partition,
            long offset,
            long sentAt,
            UUID event,
            UUID issue,
            long version,
            State state,
            Set<String> told,
            String body) {

        String place() {
            return topic + "-" + partition + "@" + offset;
        }
    }
}
