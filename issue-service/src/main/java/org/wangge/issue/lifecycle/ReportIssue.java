package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Actor;
import org.wangge.issue.category.Categories;
import org.wangge.issue.fact.IssueReported;
import org.wangge.issue.ledger.Entry;
import org.wangge.issue.ledger.Ledger;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.photo.Photos;
import org.wangge.issue.photo.Stage;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.territory.Territory;
import org.wangge.kit.id.Ids;
import org.wangge.kit.outbox.Outbox;
import org.wangge.kit.place.Crs;
import org.wangge.kit.place.Point;
import org.wangge.kit.problem.Invalid;
import org.wangge.kit.problem.Sentence;

/**
 * Anybody reports an issue. Its point says in which grid it is; where no boundary holds it, the grid named does, and
 * without one the issue waits at the nearest office to be placed by hand: nothing reported is lost.
 */
@ApplicationScoped
class ReportIssue {

    private final Territory territory;
    private final IssueDesk desk;
    private final Categories categories;
    private final Photos photos;
    private final Ledger ledger;
    private final IssueRepository issues;
    private final Outbox outbox;
    private final Actor actor;

    ReportIssue(
            Territory territory,
            IssueDesk desk,
            Categories categories,
            Photos photos,
            Ledger ledger,
            IssueRepository issues,
            Outbox outbox,
            Actor actor) {
        this.territory = territory;
        this.desk = desk;
        this.categories = categories;
        this.photos = photos;
        this.ledger = ledger;
        this.issues = issues;
        this.outbox = outbox;
        this.actor = actor;
    }

    @Transactional
    IssueView report(NewIssue sent) {
        Crs crs = Crs.of(sent.crs());
        Point point = sent.point() == null ? null : Point.of("point", sent.point());
        Spot spot = spot(point == null ? null : crs.toWgs84(point), sent.grid());
        Report report = new Report(
                sent.id() == null ? Ids.next() : sent.id(),
                sent.description(),
                spot.grid,
                Place.of(point, crs, sent.address()),
                sent.category() == null
                        ? null
                        : Classification.of(categories.get(
                                sent.category().scheme(), sent.category().code())),
                actor.account(),
                sent.contact() == null
                        ? null
                        : new Ledger.Contact(
                                sent.contact().name(), sent.contact().phone()),
                sent.photoIds());
        Act act = new Act(actor.on(spot.standing), EnumSet.of(Relation.REPORTER), spot.standing, desk.now(), null);
        return file(report, act);
    }

    private IssueView file(Report report, Act act) {
        if (!report.photos().isEmpty()) {
            photos.attach(report.photos(), report.id(), actor.account(), Stage.BEFORE);
        }
        Issue issue = entered(report, act);
        IssueReported event = issue.reportedBy(act);
        outbox.append(event);
        return IssueView.of(issue, event.fact().grid(), act.at());
    }

    private Issue entered(Report report, Act act) {
        try {
            String number = ledger.open(first(report, act), report.contact());
            Issue issue = Issue.reported(report, number, act);
            issues.persistAndFlush(issue);
            return issue;
        } catch (ConstraintViolationException taken) {
            throw new IdTaken(report.id());
        }
    }

    private static Entry first(Report report, Act act) {
        Classification classification = report.classification();
        return Entry.first(
                report.id(),
                act.standing().office(),
                act.at(),
                act.by(),
                report.grid(),
                classification == null ? null : classification.ref(),
                report.photos());
    }

    /** Where the report belongs: its grid, or null and the office that has to find one. */
    private record Spot(@Nullable UUID grid, Standing standing) {}

    private Spot spot(@Nullable Point point, @Nullable UUID named) {
        if (point == null) {
            if (named == null) {
                throw new Invalid("point", Sentence.of("point-or-grid"));
            }
            return in(named);
        }
        Territory.Located located = territory.locate(point);
        if (located.grid() != null) {
            Standing standing = desk.around(located.grid());
            // The index may be a moment behind: what lies in a grid just retired waits to be placed, too.
            return standing.ended()
                    ? new Spot(null, desk.around(standing.office()))
                    : new Spot(located.grid(), standing);
        }
        return named != null ? in(named) : new Spot(null, desk.around(located.office()));
    }

    private Spot in(UUID grid) {
        Standing standing = desk.around(grid);
        if (standing.ended()) {
            throw new UnfitGrid(UnfitGrid.ENDED, standing.grid().name());
        }
        return new Spot(grid, standing);
    }
}
