package org.wangge.issue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wangge.issue.lifecycle.Scenes.IN_NANGANG;
import static org.wangge.issue.lifecycle.Scenes.IN_OFFICE;
import static org.wangge.issue.lifecycle.Scenes.IN_YARD;
import static org.wangge.issue.lifecycle.Scenes.LEAD;
import static org.wangge.issue.lifecycle.Scenes.NOON;
import static org.wangge.issue.lifecycle.Scenes.OFFICE;
import static org.wangge.issue.lifecycle.Scenes.RESIDENT;
import static org.wangge.issue.lifecycle.Scenes.SUPERVISOR;
import static org.wangge.issue.lifecycle.Scenes.WORKER;
import static org.wangge.issue.lifecycle.Scenes.YARD;
import static org.wangge.issue.lifecycle.Scenes.act;
import static org.wangge.issue.lifecycle.Scenes.asLead;
import static org.wangge.issue.lifecycle.Scenes.asSupervisor;
import static org.wangge.issue.lifecycle.Scenes.asWorker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangge.issue.fact.IssueReturned;
import org.wangge.issue.fact.IssueReworked;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.Standing;
import org.wangge.kit.problem.NotAllowed;
import org.wangge.kit.problem.NotFound;

class IssueTest {

    @Test
    void a_claimed_issue_is_in_the_hands_of_who_claimed_it() {
        Issue issue = Scenes.claimed();

        assertEquals(LEAD, issue.holder());
        assertEquals(State.CLAIMED, issue.state());
        assertEquals(2, issue.version());
        assertTrue(issue.hasDone(Deed.CLAIM, LEAD));
        assertFalse(issue.hasDone(Deed.CLAIM, WORKER));
        assertThrows(StateConflict.class, () -> issue.claim(asLead()));
    }

    @Test
    void a_refused_deed_changes_nothing() {
        Issue issue = Scenes.reported();

        assertThrows(NotFound.class, () -> issue.claim(act(WORKER, NOON, IN_YARD)));
        assertThrows(NotAllowed.class, () -> issue.claim(act(WORKER, NOON, IN_YARD, Relation.MEMBER)));
        assertThrows(StateConflict.class, () -> issue.assign(WORKER, NOON.plusSeconds(1), asLead()));
        assertEquals(State.REPORTED, issue.state());
        assertEquals(1, issue.version());
    }

    @Test
    void a_returned_issue_is_nobodys_in_its_new_grid() {
        Issue issue = Scenes.claimed();

        IssueReturned event = issue.returnTo(IN_NANGANG, asLead());

        assertEquals(YARD, event.fromGrid().id());
        assertEquals(IN_NANGANG.grid(), event.toGrid());
        assertEquals(IN_NANGANG.grid(), event.fact().grid());
        assertEquals("because", event.fact().reason());
        assertNull(issue.holder());
        assertEquals(State.REPORTED, issue.state());
    }

    @Test
    void an_issue_goes_to_a_living_grid_of_its_own_office_other_than_its_own() {
        Standing elsewhere = Scenes.standing(new UUID(9, 9), new UUID(9, 8), "Far", false, new UUID(9, 9));
        Standing ended = Scenes.standing(OFFICE, new UUID(9, 7), "Gone", true, OFFICE, new UUID(9, 7));

        for (Standing target : List.of(elsewhere, ended, IN_YARD)) {
            assertThrows(UnfitGrid.class, () -> Scenes.claimed().returnTo(target, asLead()));
        }
    }

    @Test
    void an_issue_in_no_grid_is_placed_before_anybody_takes_it_on() {
        Issue issue = Scenes.reported(null);
        Act lead = act(LEAD, NOON, IN_OFFICE, Relation.LEAD);

        assertEquals(OFFICE, issue.ledgerGrid());
        assertThrows(NotPlaced.class, () -> issue.claim(lead));
        assertThrows(NotPlaced.class, () -> issue.returnTo(IN_YARD, lead));
        assertEquals(IN_YARD.grid(), issue.placeIn(IN_YARD, lead).toGrid());
        assertEquals(State.REPORTED, issue.state());
        assertThrows(AlreadyPlaced.class, () -> issue.placeIn(IN_NANGANG, asLead()));
    }

    @Test
    void a_deadline_lies_ahead() {
        assertThrows(DeadlinePast.class, () -> Scenes.claimed().assign(WORKER, NOON, asLead()));
    }

    @Test
    void an_issue_is_overdue_while_somebody_has_to_put_it_right() {
        Instant late = NOON.plus(Duration.ofDays(3));

        assertTrue(Scenes.assigned().isOverdue(late));
        assertFalse(Scenes.assigned().isOverdue(NOON));
        assertFalse(Scenes.resolved().isOverdue(late));
        assertFalse(Scenes.claimed().isOverdue(late));
    }

    @Test
    void who_resolved_it_does_not_verify_it() {
        Act both = act(WORKER, NOON, IN_YARD, Relation.SUPERVISION, Relation.RESOLVER);

        assertThrows(OwnWork.class, () -> Scenes.resolved().pass(both));
        assertThrows(OwnWork.class, () -> Scenes.resolved().fail(both));
    }

    @Test
    void a_failed_verification_sends_it_back_to_its_assignee() {
        Issue issue = Scenes.resolved();

        IssueReworked first = issue.fail(asSupervisor());
        issue.start(asWorker());
        issue.resolve("again", List.of(), asWorker());
        IssueReworked second = issue.fail(asSupervisor());

        assertEquals(1, first.rework());
        assertEquals(2, second.rework());
        assertEquals(WORKER, issue.holder());
        assertEquals(State.ASSIGNED, issue.state());
    }

    @Test
    void a_reopened_issue_waits_to_be_assigned_anew() {
        Issue issue = Scenes.closed();

        assertEquals(SUPERVISOR, issue.holder());
        issue.reopen(asSupervisor());

        assertEquals(State.CLAIMED, issue.state());
        assertEquals(LEAD, issue.holder());
        assertNull(issue.assignee());
        assertNull(issue.deadline());
    }

    /** Closed on 12 October at noon, Shanghai time. */
    @ParameterizedTest
    @CsvSource({"2026-10-12T05:00:00Z, true", "2026-10-22T15:59:59Z, true", "2026-10-22T16:00:00Z, false"})
    void the_reporter_may_reopen_until_the_end_of_the_tenth_day_after_the_closing(Instant at, boolean inTime) {
        Issue issue = Scenes.closed();
        Act reporter = act(RESIDENT, at, IN_YARD, Relation.REPORTER);

        if (inTime) {
            assertEquals("because", issue.reopen(reporter).fact().reason());
        } else {
            assertThrows(TooLateToReopen.class, () -> issue.reopen(reporter));
            assertEquals(State.CLOSED, issue.state());
        }
    }

    @Test
    void supervision_may_reopen_at_any_time() {
        Issue issue = Scenes.closed();

        issue.reopen(act(SUPERVISOR, NOON.plus(Duration.ofDays(400)), IN_YARD, Relation.SUPERVISION));

        assertEquals(State.CLAIMED, issue.state());
    }

    @Test
    void every_deed_counts_the_version_by_one() {
        Issue issue = Scenes.reported();
        issue.classify(Scenes.wires(), asLead());
        issue.claim(asLead());
        issue.assign(WORKER, NOON.plusSeconds(1), asLead());
        issue.start(asWorker());
        issue.resolve("done", List.of(new UUID(4, 4)), asWorker());

        assertEquals(7, issue.pass(asSupervisor()).fact().issueVersion());
        assertEquals(List.of(new UUID(4, 4)), issue.photosAfter());
    }

    @Test
    void the_contact_is_kept_masked() {
        IssueView view = IssueView.of(Scenes.reported(), IN_YARD.grid(), NOON);

        assertEquals(new IssueView.Contact("王*", "138****1234"), view.contact());
    }
}
