package org.wangge.faults.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is known, sorted by what it is about. */
record Evidence(
        List<Call> calls,
        Map<Command, List<Call>> byCommand,
        Ledger ledger,
        Map<UUID, List<Ledger.Entry>> entries,
        Wire wire,
        Map<UUID, List<Wire.Message>> messages,
        Inboxes inboxes) {

    static Evidence of(History history, Ledger ledger, Wire wire, Inboxes inboxes) {
        List<Call> calls = history.calls();
        return new Evidence(
                calls,
                by(calls, Call::command),
                ledger,
                by(
                        ledger.entries().stream()
                                .sorted(Comparator.comparingLong(Ledger.Entry::version))
                                .toList(),
                        Ledger.Entry::issue),
                wire,
                by(
                        wire.messages().stream()
                                .sorted(Comparator.comparingLong(Wire.Message::sentAt)
                                        .thenComparing(Wire.Message::offset))
                                .toList(),
                        Wire.Message::issue),
                inboxes);
    }

    /** An issue's lines by rising version. */
    List<Ledger.Entry> entriesOf(@Nullable UUID issue) {
        return issue == null ? List.of() : entries.getOrDefault(issue, List.of());
    }

    /** An issue's events as they were sent. */
    List<Wire.Message> messagesOf(UUID issue) {
        return messages.getOrDefault(issue, List.of());
    }

    /**
     * The line that a deed answered where done left, as of a version: the last of its kind, if it is the same one's and
     * the issue stands where it led.
     */
    Optional<Ledger.Entry> done(Command command, UUID issue, long version) {
        if (!command.deed().isAnsweredWhereDone()) {
            return Optional.empty();
        }
        List<Ledger.Entry> until = entriesOf(issue).stream()
                .filter(entry -> entry.version() <= version)
                .toList();
        return until.stream()
                .filter(entry -> entry.deed() == command.deed())
                .reduce((first, second) -> second)
                .filter(entry -> command.account().equals(entry.account())
                        && entry.to() == until.get(until.size() - 1).to());
    }

    Finding finding(Finding.Kind kind, @Nullable UUID issue, String what) {
        return new Finding(kind, issue, what, issue == null ? "" : story(issue));
    }

    private String story(UUID issue) {
        Stream<String> called = calls.stream()
                .filter(call -> issue.equals(call.command().issue())
                        || call.answer() != null && issue.equals(call.answer().issue()))
                .map(call -> "  call   " + call);
        Stream<String> written = entriesOf(issue).stream().map(entry -> "  ledger " + entry);
        Stream<String> stands =
                ledger.issues().stream().filter(row -> row.id().equals(issue)).map(row -> "  issue  " + row);
        Stream<String> sent = messagesOf(issue).stream()
                .map(message -> "  event  " + message.place() + " v" + message.version() + " " + message.event()
                        + " sent " + message.sentAt() + " for " + message.told());
        Stream<String> told = inboxes.told().stream()
                .filter(line -> Objects.equals(line.issue(), issue))
                .map(line -> "  inbox  " + line);
        return Stream.of(called, written, stands, sent, told)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }

    private static <K, T> Map<K, List<T>> by(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }
}
