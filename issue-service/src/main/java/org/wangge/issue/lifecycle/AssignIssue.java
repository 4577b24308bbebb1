package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.calendar.WorkingCalendars;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.territory.Party;

/**
 * A grid's lead or deputy tells somebody to put an issue right. The deadline is the one named, or the category's
 * allowance counted in the office's working time from now on.
 */
@ApplicationScoped
class AssignIssue {

    private final IssueDesk desk;
    private final WorkingCalendars calendars;

    AssignIssue(IssueDesk desk, WorkingCalendars calendars) {
        this.desk = desk;
        this.calendars = calendars;
    }

    @Transactional
    IssueView assign(
            UUID id, @Nullable String ifMatch, UUID person, @Nullable Instant deadline, @Nullable String note) {
        Opened opened = desk.open(id, ifMatch, person).because(note);
        Issue issue = opened.issue();
        Act act = opened.act();
        issue.allow(Deed.ASSIGN, act);
        Party assignee = act.standing()
                .person(person)
                .orElseThrow(() ->
                        new AssigneeNotPosted(person, act.standing().grid().name()));
        Instant by = deadline == null ? allowed(issue, act) : deadline;
        return desk.close(opened, Deed.ASSIGN, issue.assign(assignee, by, act));
    }

    private Instant allowed(Issue issue, Act act) {
        Classification classification = issue.classification();
        if (classification == null) {
            throw new ClassifyFirst();
        }
        return calendars.deadline(issue.office(), act.at(), classification.allowance());
    }
}
