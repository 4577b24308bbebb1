package org.wangge.faults.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Finding.Kind;

/** What clients were told, held against itself: one winner for each version, one answer for each key. */
final class AnswerCheck extends Check {

    AnswerCheck(Evidence evidence) {
        super(evidence);
    }

    /** One version of an issue. */
    private record Made(@Nullable UUID issue, @Nullable Long version) {}

    @Override
    void look() {
        Map<Made, Command> winners = new HashMap<>();
        evidence.byCommand().forEach((command, calls) -> {
            List<Answer> answers = calls.stream()
                    .filter(call -> call.outcome() == Outcome.ANSWERED)
                    .map(Call::answer)
                    .toList();
            answers.stream()
                    .filter(answer -> !hadDone(command, answer))
                    .forEach(answer -> winner(winners, command, answer));
            if (command.deed().isKeyed()) {
                same(command, answers);
            }
        });
    }

    private void winner(Map<Made, Command> winners, Command command, Answer answer) {
        Command first = winners.putIfAbsent(new Made(answer.issue(), answer.version()), command);
        if (first != null && !first.equals(command) && !isOneWill(first, command)) {
            note(
                    Kind.TWO_WINNERS,
                    answer.issue(),
                    "version " + answer.version() + " was made by " + first + " and by " + command);
        }
    }

    /** Somebody who claims what is theirs already is answered as if once more. */
    private static boolean isOneWill(Command first, Command second) {
        return first.deed().isAnsweredWhereDone()
                && first.deed() == second.deed()
                && first.account().equals(second.account());
    }

    private boolean hadDone(Command command, Answer answer) {
        UUID issue = answer.issue();
        Long version = answer.version();
        return issue != null
                && version != null
                && evidence.done(command, issue, version)
                        .filter(line -> line.version() < version)
                        .isPresent();
    }

    private void same(Command command, List<Answer> answers) {
        answers.stream()
                .filter(answer -> !answer.says(answers.get(0)))
                .findFirst()
                .ifPresent(other -> note(
                        Kind.DIFFERENT_ANSWERS,
                        other.issue(),
                        command + " was answered " + answers.get(0) + " and " + other));
    }
}
