package org.wangge.faults.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wangge.faults.history.Finding.Kind;

/** Books without a fault are passed; each single fault in them is found, as the kind it is. */
class HistoryCheckerTest {

    private static final Set<Kind> CAUGHT = EnumSet.noneOf(Kind.class);

    private final Books books = Books.ofAClosedIssue();

    @AfterAll
    static void every_kind_of_finding_has_been_caught() {
        assertEquals(EnumSet.allOf(Kind.class), CAUGHT);
    }

    @Test
    void books_without_a_fault_are_passed() {
        books.refused(books.command(Deed.CLAIM, "deputy", null));
        assertEquals(List.of(), books.findings());
    }

    @Test
    void what_nobody_knows_may_be_wholly_there_or_wholly_not() {
        books.unknown(books.command(Deed.REOPEN, "resident", null));
        books.unknown(books.command(Deed.CLAIM, "lead", null));
        assertEquals(List.of(), books.findings());

        Command reopened = books.command(Deed.REOPEN, "supervisor", 9L);
        books.unknown(reopened);
        books.written(reopened);
        books.published("lead", "supervisor");
        Command classified = books.command(Deed.CLASSIFY, "lead", 10L);
        books.unknown(classified);
        books.written(classified);
        books.published();
        assertEquals(List.of(), books.findings());
    }

    @Test
    void what_is_done_already_may_be_answered_again() {
        Books claimed = new Books();
        claimed.done(Deed.REPORT, "resident", "lead", "resident");
        Command claim = claimed.command(Deed.CLAIM, "lead", null);
        claimed.unknown(claim);
        claimed.written(claim);
        claimed.published("resident");
        claimed.answered(claim);
        claimed.answered(claimed.command(Deed.CLAIM, "lead", 1L));
        claimed.done(Deed.CLASSIFY, "deputy");
        claimed.answered(claim);
        assertEquals(List.of(), claimed.findings());

        books.done(Deed.REOPEN, "supervisor", "lead", "supervisor");
        books.answered(books.command(Deed.CLAIM, "lead", null));
        assertEquals(List.of(), books.findings());
    }

    @Test
    void acknowledged_but_lost() {
        books.answered(books.command(Deed.REOPEN, "resident", null));
        caught(Kind.ACKNOWLEDGED_BUT_LOST);
        books.answered(books.command(Deed.CLASSIFY, "lead", null));
        caught(Kind.ACKNOWLEDGED_BUT_LOST);
    }

    @Test
    void one_line_for_two_acknowledged_deeds_is_a_lost_one() {
        Command once = books.done(Deed.REOPEN, "supervisor", "lead", "supervisor");
        assertTrue(once.deed().isKeyed());
        books.done(Deed.CLASSIFY, "lead");
        books.answered(books.command(Deed.CLASSIFY, "lead", null));
        caught(Kind.ACKNOWLEDGED_BUT_LOST);
    }

    @Test
    void done_twice_under_one_key() {
        Command reopened = books.done(Deed.REOPEN, "supervisor", "lead", "supervisor");
        Ledger.Entry line = books.line(books.version());
        books.entries.add(new Ledger.Entry(
                line.issue(), line.version() + 1, line.deed(), line.account(), line.to(), line.to(), reopened.key()));
        caught(Kind.DONE_TWICE);
    }

    @Test
    void refused_but_done() {
        Command reopened = books.command(Deed.REOPEN, "supervisor", null);
        books.refused(reopened);
        books.written(reopened);
        caught(Kind.REFUSED_BUT_DONE);

        Books claimed = new Books();
        claimed.done(Deed.REPORT, "resident", "lead", "resident");
        Command claim = claimed.command(Deed.CLAIM, "lead", null);
        claimed.refused(claim);
        claimed.written(claim);
        claimed.published("resident");
        assertEquals(List.of(Kind.REFUSED_BUT_DONE), kinds(claimed));
    }

    @Test
    void nobody_did_it() {
        books.written(books.command(Deed.REOPEN, "supervisor", null));
        caught(Kind.NOBODY_DID_IT);
        books.written(books.command(Deed.CLASSIFY, "lead", null));
        caught(Kind.NOBODY_DID_IT);
    }

    @Test
    void somebody_else_did_it() {
        Ledger.Entry closing = books.line(9);
        books.entries.set(
                8,
                new Ledger.Entry(books.issue, 9, Deed.PASS, "resident", closing.from(), closing.to(), closing.words()));
        caught(Kind.NOBODY_DID_IT);
    }

    @Test
    void done_for_a_version_that_had_passed() {
        Command stale = books.command(Deed.REOPEN, "supervisor", 3L);
        books.written(stale);
        books.answered(stale);
        caught(Kind.STALE_BUT_DONE);
        Command classified = books.command(Deed.CLASSIFY, "lead", 3L);
        books.written(classified);
        books.answered(classified);
        caught(Kind.STALE_BUT_DONE);
    }

    @Test
    void the_answer_tells_of_another_version() {
        Command reopened = books.command(Deed.REOPEN, "supervisor", null);
        books.written(reopened);
        books.history.invoke(reopened).answered(books.answer(reopened, 200, 17L, State.CLAIMED));
        caught(Kind.ANSWER_DIFFERS_FROM_LEDGER);
    }

    @Test
    void two_winners_of_one_claim() {
        Books claimed = new Books();
        claimed.done(Deed.REPORT, "resident", "lead", "resident");
        claimed.done(Deed.CLAIM, "lead", "resident");
        claimed.answered(claimed.command(Deed.CLAIM, "deputy", null));
        caught(Kind.TWO_WINNERS, claimed);
    }

    @Test
    void another_answer_for_a_repeated_key() {
        Command reopened = books.done(Deed.REOPEN, "supervisor", "lead", "supervisor");
        books.answered(reopened);
        assertEquals(List.of(), books.findings());
        Answer first = books.answer(reopened, 200, books.version(), State.CLAIMED);
        books.history
                .invoke(reopened)
                .answered(new Answer(
                        200, "other", first.etag(), null, true, books.issue, first.version(), first.state(), null));
        caught(Kind.DIFFERENT_ANSWERS);
    }

    @Test
    void a_key_that_is_not_kept() {
        books.firstAnswers.remove(0);
        caught(Kind.KEY_NOT_KEPT);
    }

    @Test
    void a_key_that_is_kept_for_nothing() {
        Command unknown = books.command(Deed.REOPEN, "supervisor", null);
        books.unknown(unknown);
        books.firstAnswers.add(new Ledger.FirstAnswer("supervisor", unknown.key(), books.issue));
        caught(Kind.KEY_NOT_KEPT);
    }

    @Test
    void a_gap_between_versions() {
        books.entries.remove(books.line(3));
        caught(Kind.VERSION_GAP);
    }

    @Test
    void two_lines_of_one_version() {
        books.entries.add(books.line(9));
        caught(Kind.VERSION_GAP);
    }

    @Test
    void a_step_the_loop_does_not_have() {
        Ledger.Entry start = books.line(5);
        books.entries.set(4, new Ledger.Entry(books.issue, 5, Deed.START, "worker", start.from(), State.CLOSED, null));
        caught(Kind.ILLEGAL_STEP);
    }

    @Test
    void the_issue_stands_elsewhere() {
        books.issues.set(0, new Ledger.Issue(books.issue, 9, State.CLOSED, 0));
        caught(Kind.STATE_DIFFERS_FROM_LEDGER);
        books.issues.clear();
        caught(Kind.STATE_DIFFERS_FROM_LEDGER);
    }

    @Test
    void an_issue_without_a_line() {
        books.issues.add(new Ledger.Issue(UUID.randomUUID(), 1, State.REPORTED, 0));
        caught(Kind.STATE_DIFFERS_FROM_LEDGER);
    }

    @Test
    void a_line_without_its_event() {
        books.messages.remove(3);
        caught(Kind.NOT_PUBLISHED);
    }

    @Test
    void an_event_left_in_the_outbox() {
        books.outbox.add(new Ledger.Waiting(UUID.randomUUID(), "issue-closed", books.issue));
        caught(Kind.STILL_IN_OUTBOX);
    }

    @Test
    void an_event_of_what_was_never_done() {
        Wire.Message message = books.event(9);
        books.messages.add(new Wire.Message(
                message.topic(), 0, 99, 9_999, UUID.randomUUID(), books.issue, 10, message.state(), Set.of(), "{}"));
        caught(Kind.EVENT_OF_NOTHING);
    }

    @Test
    void an_event_may_come_again_but_only_as_it_was() {
        Wire.Message message = books.event(2);
        books.messages.add(again(message, message.event(), 99, 9_999, message.body()));
        assertEquals(List.of(), books.findings());
        books.messages.add(again(message, message.event(), 100, 9_999, "{}"));
        caught(Kind.EVENT_AMBIGUOUS);
    }

    @Test
    void one_line_with_two_events() {
        Wire.Message message = books.event(2);
        books.messages.add(again(message, UUID.randomUUID(), 99, 9_999, message.body()));
        caught(Kind.EVENT_AMBIGUOUS);
    }

    @Test
    void events_of_one_topic_reordered() {
        Wire.Message first = books.event(6);
        Wire.Message second = books.event(8);
        books.messages.set(5, again(first, first.event(), second.offset(), first.sentAt(), first.body()));
        books.messages.set(7, again(second, second.event(), first.offset(), second.sentAt(), second.body()));
        caught(Kind.EVENTS_REORDERED);
    }

    @Test
    void events_of_two_topics_reordered() {
        Wire.Message first = books.event(1);
        Wire.Message second = books.event(2);
        books.messages.set(0, again(first, first.event(), first.offset(), second.sentAt() + 1, first.body()));
        caught(Kind.EVENTS_REORDERED);
    }

    @Test
    void an_event_nobody_heard() {
        books.heard.remove(books.event(3).event());
        caught(Kind.NOT_HEARD);
    }

    @Test
    void an_event_heard_twice() {
        books.heard.add(books.event(3).event());
        caught(Kind.HEARD_TWICE);
    }

    @Test
    void somebody_who_was_not_told() {
        books.told.remove(books.first("worker"));
        caught(Kind.NOT_TOLD);
    }

    @Test
    void somebody_who_was_told_twice() {
        books.told.add(books.notice("resident", books.event(1)));
        caught(Kind.TOLD_TWICE);
    }

    @Test
    void somebody_whom_it_does_not_concern() {
        books.told.add(books.notice("stranger", books.event(1)));
        caught(Kind.TOLD_OF_NOTHING);
    }

    @Test
    void a_gap_in_an_inbox() {
        Inboxes.Told first = books.first("worker");
        books.told.remove(first);
        books.told.add(new Inboxes.Told("worker", 17, first.event(), first.topic(), books.issue, first.version()));
        caught(Kind.INBOX_GAP);
    }

    @Test
    void it_goes_on_after_the_first_finding_and_tells_the_story() {
        books.heard.remove(books.event(3).event());
        books.entries.remove(books.line(3));
        Collections.shuffle(books.messages);
        Set<Kind> kinds = EnumSet.copyOf(kinds(books));
        assertTrue(kinds.containsAll(Arrays.asList(Kind.NOT_HEARD, Kind.VERSION_GAP)), kinds::toString);
        String story = new ArrayList<>(books.findings()).get(0).toString();
        assertTrue(story.contains("call   #1 REPORT by resident"), story);
        assertTrue(story.contains("event  issue-closed-0@8 v9"), story);
    }

    private void caught(Kind kind) {
        caught(kind, books);
    }

    private static void caught(Kind kind, Books books) {
        List<Finding> findings = books.findings();
        assertTrue(findings.stream().anyMatch(finding -> finding.kind() == kind), findings::toString);
        CAUGHT.add(kind);
    }

    private static List<Kind> kinds(Books books) {
        return books.findings().stream().map(Finding::kind).toList();
    }

    private static Wire.Message again(Wire.Message message, UUID event, long offset, long sentAt, String body) {
        return new Wire.Message(
                message.topic(),
                message.partition(),
                offset,
                sentAt,
                event,
                message.issue(),
                message.version(),
                message.state(),
                message.told(),
                body);
    }
}
