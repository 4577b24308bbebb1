package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Actor;
import org.wangge.issue.category.Categories;
import org.wangge.issue.fact.IssueReported;
import org.wangge.issue.ledger.Entry;
import org.wangge.issue.ledger.Ledger;
import org.wangge.issue.loop.Deed;
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
        Instant now = desk.now();
        Crs crs = Crs.of(sent.crs());
        Point point = sent.point() == null ? null : Point.of("point", sent.point());
        Classification classification = sent.category() == null
                ? null
                : Classification.of(
                        categories.get(sent.category().scheme(), sent.category().code()));
        Spot spot = spot(point == null ? null : crs.toWgs84(point), sent.grid(), now);
        Report report = new Report(
                sent.id() == null ? Ids.next() : sent.id(),
                sent.description(),
                spot.grid,
                Place.of(point, crs, sent.address()),
                classification,
                actor.account(),
                sent.contact() == null
                        ? null
                        : new Ledger.Contact(
                                sent.contact().name(), sent.contact().phone()),
                sent.photoIds());
        Act act = new Act(actor.on(spot.standing), EnumSet.of(Relation.REPORTER), spot.standing, now, null);
        return file(report, spot.number, act);
    }

    private IssueView file(Report report, String number, Act act) {
        if (!report.photos().isEmpty()) {
            photos.attach(report.photos(), report.id(), actor.account(), Stage.BEFORE);
        }
        Issue issue = Issue.reported(report, number, act);
        IssueReported event = issue.reportedBy(act);
        issues.add(issue);
        ledger.append(Entry.of(Deed.REPORT, Entry.Before.NOTHING, event.fact(), null, report.photos()));
        if (report.contact() != null) {
            ledger.keep(report.id(), issue.office(), report.contact());
        }
        outbox.append(event);
        return IssueView.of(issue, event.fact().grid(), act.at());
    }

    /** Where the report belongs: its grid, or null and the office that has to find one. */
    private record Spot(@Nullable UUID grid, Standing standing, String number) {}

    private Spot spot(@Nullable Point point, @Nullable UUID named, Instant now) {
        if (point == null) {
            if (named == null) {
                throw new Invalid("point", Sentence.of("point-or-grid"));
            }
            return in(named, now);
        }
        Territory.Located located = territory.locate(point);
        if (located.grid() == null) {
            return named != null ? in(named, now) : at(located.office(), now);
        }
        Ledger.Page page = page(located.grid(), now);
        // The index may be a moment behind: what lies in a grid just retired waits to be placed, too.
        return page.standing().ended()
                ? new Spot(null, desk.around(page.standing().office()), page.number())
                : new Spot(located.grid(), page.standing(), page.number());
    }

    private Spot in(UUID grid, Instant now) {
        Ledger.Page page = page(grid, now);
        if (page.standing().ended()) {
            throw new UnfitGrid(UnfitGrid.ENDED, page.standing().grid().name());
        }
        return new Spot(grid, page.standing(), page.number());
    }

    /** At the office, until somebody finds the grid. */
    private Spot at(UUID office, Instant now) {
        Ledger.Page page = page(office, now);
        return new Spot(null, page.standing(), page.number());
    }

    private Ledger.Page page(UUID grid, Instant now) {
        return ledger.nextPage(grid, actor.account(), now).orElseThrow(() -> new UnknownGrid(grid));
    }
}
