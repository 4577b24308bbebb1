package org.wangge.faults.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hand-made stores of one issue, kept right by {@link #done}; a test then breaks one thing in them. Its people are
 * called what they are: resident, lead, worker, supervisor.
 */
final class Books {

    final UUID issue = UUID.randomUUID();
    final History history = new History();
    final List<Ledger.Entry> entries = new ArrayList<>();
    final List<Ledger.Issue> issues = new ArrayList<>();
    final List<Ledger.Waiting> outbox = new ArrayList<>();
    final List<Ledger.FirstAnswer> firstAnswers = new ArrayList<>();
    final List<Wire.Message> messages = new ArrayList<>();
    final List<UUID> heard = new ArrayList<>();
    final List<Inboxes.Told> told = new ArrayList<>();
    private @Nullable State state;
    private int rework;

    /** Reported, claimed and classified, assigned, started, resolved and closed, without a fault. */
    static Books ofAClosedIssue() {
        Books books = new Books();
        books.done(Deed.REPORT, "resident", "lead", "resident");
        books.done(Deed.CLAIM, "lead", "resident");
        books.done(Deed.CLASSIFY, "lead");
        books.done(Deed.ASSIGN, "lead", "worker", "lead");
        books.done(Deed.START, "worker");
        books.done(Deed.RESOLVE, "worker", "resident", "lead", "supervisor");
        books.done(Deed.FAIL, "supervisor", "worker", "lead");
        books.done(Deed.RESOLVE, "worker", "resident", "lead", "supervisor");
        books.done(Deed.PASS, "supervisor", "resident", "lead", "worker");
        return books;
    }

    List<Finding> findings() {
        return HistoryChecker.check(
                history,
                new Ledger(entries, issues, outbox, firstAnswers),
                new Wire(messages),
                new Inboxes(heard, told));
    }

    /** A deed that went as it should, with everything that follows from it. */
    Command done(Deed deed, String account, String... concerned) {
        Command command = command(deed, account, null);
        written(command);
        published(concerned);
        answered(command);
        return command;
    }

    /** Its transaction committed: line, issue and first answer. */
    void written(Command command) {
        Deed deed = command.deed();
        State to = state == null ? State.REPORTED : deed.after(state).orElseThrow();
        String words = deed.keepsWords() ? command.key() : null;
        entries.add(new Ledger.Entry(issue, version() + 1, deed, command.account(), state, to, words));
        rework += deed == Deed.FAIL ? 1 : 0;
        state = to;
        issues.clear();
        issues.add(new Ledger.Issue(issue, version(), to, rework));
        if (deed.isKeyed()) {
            firstAnswers.add(new Ledger.FirstAnswer(command.account(), command.key(), issue));
        }
    }

    /** The last line's event went out, was heard and told. */
    Wire.Message published(String... concerned) {
        Wire.Message message = event(UUID.randomUUID(), Set.copyOf(Arrays.asList(concerned)));
        messages.add(message);
        heard.add(message.event());
        message.told().forEach(account -> told.add(notice(account, message)));
        return message;
    }

    void answered(Command command) {
        history.invoke(command).answered(answer(command, 200, version(), state));
    }

    void refused(Command command) {
        history.invoke(command).answered(answer(command, 409, null, null));
    }

    void unknown(Command command) {
        history.invoke(command).unknown("the line went dead");
    }

    Command command(Deed deed, String account, @Nullable Long ifMatch) {
        return new Command(UUID.randomUUID().toString(), deed, issue, account, ifMatch);
    }

    Answer answer(Command command, int status, @Nullable Long version, @Nullable State shown) {
        return new Answer(
                status,
                "v" + version,
                "\"" + version + "\"",
                null,
                false,
                version == null ? null : issue,
                version,
                shown,
                null);
    }

    long version() {
        return entries.size();
    }

    Ledger.Entry line(long version) {
        return entries.get((int) version - 1);
    }

    Wire.Message event(long version) {
        return messages.get((int) version - 1);
    }

    /** The first line of an inbox. */
    Inboxes.Told first(String account) {
        return told.stream()
                .filter(line -> line.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    Inboxes.Told notice(String account, Wire.Message message) {
        long sequence =
                1 + told.stream().filter(line -> line.account().equals(account)).count();
        return new Inboxes.Told(account, sequence, message.event(), message.topic(), issue, message.version());
    }

    private Wire.Message event(UUID event, Set<String> concerned) {
        Ledger.Entry line = line(version());
        return new Wire.Message(
                line.deed().topic(),
                0,
                messages.size(),
                1_000 + version(),
                event,
                issue,
                line.version(),
                Objects.requireNonNull(state),
                concerned,
                "{\"issueVersion\":" + line.version() + "}");
    }
}
