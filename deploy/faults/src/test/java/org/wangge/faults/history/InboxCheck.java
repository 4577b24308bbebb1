package org.wangge.faults.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Finding.Kind;
import org.wangge.faults.history.Inboxes.Told;
import org.wangge.faults.history.Wire.Message;

/** Inboxes against Kafka: each event heard once, everybody it concerns told once, and nobody else. */
final class InboxCheck extends Check {

    InboxCheck(Evidence evidence) {
        super(evidence);
    }

    private record Notice(UUID event, String account) {}

    @Override
    void look() {
        Map<UUID, Message> events = new HashMap<>();
        evidence.wire().messages().forEach(message -> events.putIfAbsent(message.event(), message));
        heard(events);
        told(events);
        numbers();
    }

    private void heard(Map<UUID, Message> events) {
        Map<UUID, Long> times = evidence.inboxes().heard().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        events.forEach((event, message) -> {
            long heard = times.getOrDefault(event, 0L);
            if (heard == 0) {
                note(Kind.NOT_HEARD, message.issue(), message.place() + " was not heard");
            } else if (heard > 1) {
                note(Kind.HEARD_TWICE, message.issue(), message.place() + " was heard " + heard + " times");
            }
        });
    }

    private void told(Map<UUID, Message> events) {
        Map<Notice, List<Told>> notices = evidence.inboxes().told().stream()
                .collect(Collectors.groupingBy(line -> new Notice(line.event(), line.account())));
        Set<Notice> due = new HashSet<>();
        events.forEach((event, message) -> message.told().forEach(account -> {
            due.add(new Notice(event, account));
            int times =
                    notices.getOrDefault(new Notice(event, account), List.of()).size();
            if (times == 0) {
                note(Kind.NOT_TOLD, message.issue(), account + " was not told of " + message.place());
            } else if (times > 1) {
                note(Kind.TOLD_TWICE, message.issue(), account + " was told " + times + " times of " + message.place());
            }
        }));
        notices.forEach((notice, lines) -> lines.stream()
                .filter(line -> !due.contains(notice) || !tells(line, events.get(line.event())))
                .forEach(line -> note(Kind.TOLD_OF_NOTHING, line.issue(), "there is no reason for " + line)));
    }

    private void numbers() {
        evidence.inboxes().told().stream()
                .collect(Collectors.groupingBy(Told::account, Collectors.mapping(Told::sequence, Collectors.toList())))
                .forEach((account, numbers) -> {
                    List<Long> sorted = numbers.stream().sorted().toList();
                    for (int i = 0; i < sorted.size(); i++) {
                        if (sorted.get(i) != i + 1) {
                            note(Kind.INBOX_GAP, null, "the inbox of " + account + " runs " + sorted);
                            return;
                        }
                    }
                });
    }

    private static boolean tells(Told line, @Nullable Message message) {
        return message != null
                && message.issue().equals(line.issue())
                && message.version() == line.version()
                && message.topic().equals(line.topic());
    }
}
