package org.wangge.faults.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Finding.Kind;
import org.wangge.faults.history.Ledger.Entry;

/** Commands whose key stands in the words of their line: acknowledged is there, refused is not, and never twice. */
final class CommandCheck extends Check {

    CommandCheck(Evidence evidence) {
        super(evidence);
    }

    @Override
    void look() {
        Map<String, List<Entry>> lines = evidence.ledger().entries().stream()
                .filter(entry -> entry.deed().keepsWords())
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNullElse(entry.words(), "")));
        evidence.byCommand().forEach((command, calls) -> {
            if (command.deed().keepsWords()) {
                look(command, calls, lines.getOrDefault(command.key(), List.of()));
            }
        });
        Set<String> keys =
                evidence.byCommand().keySet().stream().map(Command::key).collect(Collectors.toSet());
        lines.forEach((words, found) -> {
            if (!keys.contains(words)) {
                found.forEach(entry -> note(Kind.NOBODY_DID_IT, entry.issue(), "nobody asked for " + entry));
            }
        });
        keysAreKept(lines);
    }

    private void look(Command command, List<Call> calls, List<Entry> lines) {
        lines.stream()
                .filter(line -> !fits(command, line))
                .forEach(line -> note(Kind.NOBODY_DID_IT, line.issue(), command + " did not ask for " + line));
        if (lines.size() > (command.deed().isKeyed() || command.ifMatch() != null ? 1 : calls.size())) {
            note(Kind.DONE_TWICE, lines.get(0).issue(), command + " was done " + lines.size() + " times");
        }
        lines.stream()
                .filter(line -> command.ifMatch() != null && line.version() != command.ifMatch() + 1)
                .forEach(line -> note(Kind.STALE_BUT_DONE, line.issue(), command + " made " + line));
        if (!lines.isEmpty() && calls.stream().allMatch(call -> call.outcome() == Outcome.REFUSED)) {
            note(Kind.REFUSED_BUT_DONE, lines.get(0).issue(), command + " was refused, but made " + lines);
        }
        calls.stream()
                .filter(call -> call.outcome() == Outcome.ANSWERED)
                .map(Call::answer)
                .filter(Objects::nonNull)
                .forEach(answer -> acknowledged(command, answer, lines));
    }

    private void acknowledged(Command command, Answer answer, List<Entry> lines) {
        if (lines.stream().anyMatch(line -> tells(answer, line))) {
            return;
        }
        if (answer.issue() != null
                && answer.version() != null
                && evidence.done(command, answer.issue(), answer.version()).isPresent()) {
            return;
        }
        note(
                lines.isEmpty() ? Kind.ACKNOWLEDGED_BUT_LOST : Kind.ANSWER_DIFFERS_FROM_LEDGER,
                answer.issue(),
                command + " was answered " + answer.state() + " v" + answer.version() + ", the ledger has " + lines);
    }

    /** An event needs no place of its own to be whole: what the key keeps, and the line, were one transaction. */
    private void keysAreKept(Map<String, List<Entry>> lines) {
        Map<String, List<Ledger.FirstAnswer>> kept =
                evidence.ledger().firstAnswers().stream().collect(Collectors.groupingBy(Ledger.FirstAnswer::key));
        for (Command command : evidence.byCommand().keySet()) {
            if (!command.deed().isKeyed()) {
                continue;
            }
            List<String> done = new ArrayList<>();
            lines.getOrDefault(command.key(), List.of()).forEach(line -> done.add(line.account() + " " + line.issue()));
            List<String> answers = new ArrayList<>();
            kept.getOrDefault(command.key(), List.of())
                    .forEach(answer -> answers.add(answer.account() + " " + answer.issue()));
            if (!done.equals(answers)) {
                note(
                        Kind.KEY_NOT_KEPT,
                        command.issue(),
                        command + " was done for " + done + ", and its key is kept for " + answers);
            }
        }
    }

    private static boolean fits(Command command, Entry line) {
        return line.deed() == command.deed()
                && command.account().equals(line.account())
                && (command.issue() == null || command.issue().equals(line.issue()));
    }

    private static boolean tells(Answer answer, Entry line) {
        return line.issue().equals(answer.issue())
                && same(answer.version(), line.version())
                && line.to() == answer.state();
    }

    private static boolean same(@Nullable Long told, long written) {
        return told != null && told == written;
    }
}
