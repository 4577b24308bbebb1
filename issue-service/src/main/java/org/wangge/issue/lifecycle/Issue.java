package org.wangge.issue.lifecycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Relations;
import org.wangge.issue.fact.Fact;
import org.wangge.issue.fact.IssueAssigned;
import org.wangge.issue.fact.IssueClaimed;
import org.wangge.issue.fact.IssueClassified;
import org.wangge.issue.fact.IssueClosed;
import org.wangge.issue.fact.IssuePlaced;
import org.wangge.issue.fact.IssueReopened;
import org.wangge.issue.fact.IssueReported;
import org.wangge.issue.fact.IssueResolved;
import org.wangge.issue.fact.IssueReturned;
import org.wangge.issue.fact.IssueReworked;
import org.wangge.issue.fact.IssueStarted;
import org.wangge.issue.fact.IssueVoided;
import org.wangge.issue.ledger.Entry;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.GridRef;
import org.wangge.issue.territory.OfficeTime;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.Standing;
import org.wangge.kit.problem.NotAllowed;
import org.wangge.kit.problem.NotFound;

/**
 * Something wrong at a place. Its state changes through its deeds alone: each asks the loop, checks its own rule and
 * returns the event to publish.
 */
@Entity
@Table(name = "issue")
class Issue {

    /** Days the reporter has to say that it is not right after all, counted from the day after the closing. */
    static final int DAYS_TO_REOPEN = 10;

    @Id
    private UUID id;

    private UUID office;
    private String number;
    private long version;

    @Enumerated(EnumType.STRING)
    private State state;

    private String description;
    private @Nullable UUID grid;

    @Embedded
    @JsonUnwrapped
    private @Nullable Place place;

    @Embedded
    @JsonUnwrapped
    private @Nullable Classification classification;

    private String reporter;
    private @Nullable String contactName;
    private @Nullable String contactPhone;
    private Instant reportedAt;
    private @Nullable Instant deadline;
    private int rework;
    private @Nullable Instant endedAt;

    @Embedded
    @EmbeddedColumnNaming("claimant_%s")
    @JsonUnwrapped(prefix = "claimant_")
    private @Nullable Party claimant;

    @Embedded
    @EmbeddedColumnNaming("assignee_%s")
    @JsonUnwrapped(prefix = "assignee_")
    private @Nullable Party assignee;

    @Embedded
    @EmbeddedColumnNaming("resolver_%s")
    @JsonUnwrapped(prefix = "resolver_")
    private @Nullable Party resolver;

    @Embedded
    @EmbeddedColumnNaming("ender_%s")
    @JsonUnwrapped(prefix = "ender_")
    private @Nullable Party ender;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> photosBefore = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> photosAfter = List.of();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Issue() {}

    private Issue(Report report, String number, Act act) {
        id = report.id();
        office = act.standing().office();
        this.number = number;
        version = 1;
        state = Loop.FIRST;
        description = report.description();
        grid = report.grid();
        place = report.place();
        classification = report.classification();
        reporter = report.reporter();
        contactName = report.maskedName();
        contactPhone = report.maskedPhone();
        reportedAt = act.at();
        photosBefore = List.copyOf(report.photos());
    }

    /** What begins the loop: its number comes from the ledger. */
    static Issue reported(Report report, String number, Act act) {
        return new Issue(report, number, act);
    }

    IssueReported reportedBy(Act act) {
        return new IssueReported(fact(act));
    }

    /** Puts it into a grid by hand, where no boundary held its point. */
    IssuePlaced placeIn(Standing target, Act act) {
        allow(Deed.PLACE, act);
        if (grid != null) {
            throw new AlreadyPlaced(act.standing().grid().name());
        }
        require(target);
        grid = target.grid().id();
        advance(Deed.PLACE);
        return new IssuePlaced(fact(act, target), target.grid());
    }

    IssueClaimed claim(Act act) {
        allow(Deed.CLAIM, act);
        requirePlaced();
        claimant = act.by();
        advance(Deed.CLAIM);
        return new IssueClaimed(fact(act));
    }

    /** Says that it is not this grid's own and hands it to another one of the office. */
    IssueReturned returnTo(Standing target, Act act) {
        allow(Deed.RETURN, act);
        requirePlaced();
        require(target);
        GridRef from = act.standing().grid();
        if (from.id().equals(target.grid().id())) {
            throw new UnfitGrid(UnfitGrid.SAME, from.name());
        }
        grid = target.grid().id();
        claimant = null;
        advance(Deed.RETURN);
        return new IssueReturned(fact(act, target), from, target.grid());
    }

    IssueClassified classify(Classification as, Act act) {
        allow(Deed.CLASSIFY, act);
        classification = as;
        advance(Deed.CLASSIFY);
        return new IssueClassified(fact(act));
    }

    /** Tells somebody posted around its grid to put it right by then. */
    IssueAssigned assign(Party to, Instant by, Act act) {
        allow(Deed.ASSIGN, act);
        if (!by.isAfter(act.at())) {
            throw new DeadlinePast(by);
        }
        assignee = to;
        deadline = by;
        advance(Deed.ASSIGN);
        return new IssueAssigned(fact(act));
    }

    IssueStarted start(Act act) {
        allow(Deed.START, act);
        advance(Deed.START);
        return new IssueStarted(fact(act));
    }

    IssueResolved resolve(String what, List<UUID> photos, Act act) {
        allow(Deed.RESOLVE, act);
        resolver = act.by();
        List<UUID> after = new ArrayList<>(photosAfter);
        after.addAll(photos);
        photosAfter = List.copyOf(after);
        advance(Deed.RESOLVE);
        return new IssueResolved(fact(act), what);
    }

    IssueClosed pass(Act act) {
        allow(Deed.PASS, act);
        end(Deed.PASS, act);
        return new IssueClosed(fact(act));
    }

    /** Sends it back to its assignee, whose deadline runs on. */
    IssueReworked fail(Act act) {
        allow(Deed.FAIL, act);
        resolver = null;
        rework++;
        advance(Deed.FAIL);
        return new IssueReworked(fact(act), rework);
    }

    IssueVoided strikeOff(Act act) {
        allow(Deed.VOID, act);
        end(Deed.VOID, act);
        return new IssueVoided(fact(act));
    }

    /**
     * Opens it again for a new assignment. Supervision may at any time, the reporter until the end of the tenth day, in
     * the office's zone, after the day of the closing.
     */
    IssueReopened reopen(Act act) {
        allow(Deed.REOPEN, act);
        if (endedAt != null && !act.relations().contains(Relation.SUPERVISION)) {
            LocalDate last = OfficeTime.day(endedAt).plusDays(DAYS_TO_REOPEN);
            if (OfficeTime.day(act.at()).isAfter(last)) {
                throw new TooLateToReopen(last);
            }
        }
        assignee = null;
        deadline = null;
        resolver = null;
        ender = null;
        endedAt = null;
        advance(Deed.REOPEN);
        return new IssueReopened(fact(act));
    }

    /** Refuses, before anything else is asked, what the loop does not allow this caller now. */
    void allow(Deed deed, Act act) {
        switch (Loop.judge(deed, state, act.relations())) {
            case ALLOWED -> {}
            case UNKNOWN -> throw new NotFound("issue", id);
            case FORBIDDEN -> throw act.relations().contains(Relation.RESOLVER) ? new OwnWork() : new NotAllowed();
            case CONFLICT -> throw new StateConflict(state, holder());
        }
    }

    /** Whether the caller has done this already, as when a phone sends a PUT again whose answer was lost. */
    boolean hasDone(Deed deed, Party caller) {
        return switch (deed) {
            case CLAIM -> state == State.CLAIMED && caller.is(claimant);
            case START -> state == State.IN_PROGRESS && caller.is(assignee);
            case VOID -> state == State.VOIDED && caller.is(ender);
            default -> false;
        };
    }

    /** Who has it in hand, or had it in hand when it ended. */
    @Nullable
    Party holder() {
        return switch (state) {
            case REPORTED -> null;
            case CLAIMED -> claimant;
            case ASSIGNED, IN_PROGRESS -> assignee;
            case RESOLVED -> resolver;
            case CLOSED, VOIDED -> ender;
        };
    }

    Relations.Named named() {
        return new Relations.Named(reporter, assignee, resolver);
    }

    Entry.Before before() {
        return new Entry.Before(state, grid);
    }

    /** The grid in whose ledger it stands: the office's own while it waits to be placed. */
    UUID ledgerGrid() {
        return grid == null ? office : grid;
    }

    boolean isOverdue(Instant now) {
        return state.isOverdue(deadline, now);
    }

    private void end(Deed deed, Act act) {
        ender = act.by();
        endedAt = act.at();
        advance(deed);
    }

    private void advance(Deed deed) {
        state = Loop.after(deed, state);
        version++;
    }

    private void requirePlaced() {
        if (grid == null) {
            throw new NotPlaced();
        }
    }

    private void require(Standing target) {
        if (!target.office().equals(office)) {
            throw new UnfitGrid(UnfitGrid.ELSEWHERE, target.grid().name());
        }
        if (target.ended()) {
            throw new UnfitGrid(UnfitGrid.ENDED, target.grid().name());
        }
    }

    private Fact fact(Act act) {
        return fact(act, act.standing());
    }

    private Fact fact(Act act, Standing around) {
        return new Fact(
                id,
                version,
                office,
                number,
                state,
                grid == null ? null : around.grid(),
                classification == null ? null : classification.ref(),
                act.at(),
                act.by(),
                act.reason(),
                deadline,
                assignee,
                around.lead(),
                new Fact.Reporter(reporter),
                around.supervisors());
    }

    UUID id() {
        return id;
    }

    UUID office() {
        return office;
    }

    String number() {
        return number;
    }

    long version() {
        return version;
    }

    State state() {
        return state;
    }

    String description() {
        return description;
    }

    @Nullable
    UUID grid() {
        return grid;
    }

    @Nullable
    Place place() {
        return place;
    }

    @Nullable
    Classification classification() {
        return classification;
    }

    @Nullable
    String contactName() {
        return contactName;
    }

    @Nullable
    String contactPhone() {
        return contactPhone;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    int rework() {
        return rework;
    }

    @Nullable
    Party assignee() {
        return assignee;
    }

    List<UUID> photosBefore() {
        return photosBefore;
    }

    List<UUID> photosAfter() {
        return photosAfter;
    }
}
