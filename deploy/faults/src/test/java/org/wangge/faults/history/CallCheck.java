package org.wangge.faults.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.wangge.faults.history.Finding.Kind;
import org.wangge.faults.history.Ledger.Entry;

/**
 * Deeds that leave no words in the ledger, and have no key: each call may have made one line. Answers name theirs; what
 * is left must be the work of calls whose outcome nobody knows.
 */
final class CallCheck extends Check {

    /** Lines nobody has been told of. */
    private final List<Entry> open;

    CallCheck(Evidence evidence) {
        super(evidence);
        this.open = new ArrayList<>(evidence.ledger().entries().stream()
                .filter(entry -> !entry.deed().keepsWords())
                .toList());
    }

    @Override
    void look() {
        List<Call> calls = evidence.calls().stream()
                .filter(call -> !call.command().deed().keepsWords())
                .toList();
        calls.stream().filter(call -> call.outcome() == Outcome.ANSWERED).forEach(this::acknowledged);
        calls.stream()
                .filter(call -> call.outcome() == Outcome.UNKNOWN)
                .forEach(call -> take(line -> mayHaveMade(call.command(), line)));
        calls.stream().filter(call -> call.outcome() == Outcome.REFUSED).forEach(this::refused);
        open.forEach(line -> note(Kind.NOBODY_DID_IT, line.issue(), "nobody asked for " + line));
    }

    private void acknowledged(Call call) {
        Answer answer = Objects.requireNonNull(call.answer());
        Command command = call.command();
        UUID issue = Objects.requireNonNull(answer.issue());
        long version = Objects.requireNonNull(answer.version());
        Optional<Entry> made =
                take(line -> line.issue().equals(issue) && line.version() == version && fits(command, line));
        if (made.isEmpty()) {
            made = evidence.done(command, issue, version);
            made.ifPresent(open::remove);
        } else if (isStale(command, made.get())) {
            note(Kind.STALE_BUT_DONE, issue, command + " made " + made.get());
        }
        if (made.isEmpty()) {
            note(Kind.ACKNOWLEDGED_BUT_LOST, issue, "there is no line for " + call);
        } else if (made.get().to() != answer.state()) {
            note(Kind.ANSWER_DIFFERS_FROM_LEDGER, issue, call + " tells otherwise than " + made.get());
        }
    }

    private void refused(Call call) {
        take(line -> mayHaveMade(call.command(), line))
                .ifPresent(line -> note(Kind.REFUSED_BUT_DONE, line.issue(), call + ", but there is " + line));
    }

    private Optional<Entry> take(Predicate<Entry> fitting) {
        Optional<Entry> found = open.stream().filter(fitting).findFirst();
        found.ifPresent(open::remove);
        return found;
    }

    private static boolean mayHaveMade(Command command, Entry line) {
        return line.issue().equals(command.issue()) && fits(command, line) && !isStale(command, line);
    }

    private static boolean fits(Command command, Entry line) {
        return line.deed() == command.deed() && command.account().equals(line.account());
    }

    private static boolean isStale(Command command, Entry line) {
        return command.ifMatch() != null && line.version() != command.ifMatch() + 1;
    }
}
