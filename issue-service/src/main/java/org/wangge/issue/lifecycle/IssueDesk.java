package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Actor;
import org.wangge.issue.fact.IssueEvent;
import org.wangge.issue.ledger.Entry;
import org.wangge.issue.ledger.Ledger;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.territory.Standings;
import org.wangge.kit.http.Versions;
import org.wangge.kit.outbox.Outbox;
import org.wangge.kit.problem.NotFound;

/**
 * What every deed has in common: an issue is opened for it (locked, the caller's relations worked out) and closed after
 * it (issue, ledger and outbox written, view made). Opening takes one statement, closing another.
 */
@ApplicationScoped
class IssueDesk {

    private final IssueRepository issues;
    private final Standings standings;
    private final Actor actor;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    IssueDesk(IssueRepository issues, Standings standings, Actor actor, Ledger ledger, Outbox outbox, Clock clock) {
        this.issues = issues;
        this.standings = standings;
        this.actor = actor;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    Opened open(UUID id, @Nullable String ifMatch) {
        return open(id, ifMatch, null);
    }

    /** Opens an issue and looks at the postings of one more person around it. */
    Opened open(UUID id, @Nullable String ifMatch, @Nullable UUID person) {
        IssueRepository.Found found = issues.getLocked(id, actor.account(), person);
        Issue issue = found.issue();
        Opened opened = new Opened(issue, act(found), issue.before());
        Versions.check(ifMatch, issue.version());
        return opened;
    }

    /** Around a grid the caller names: refused (422) if it has not been heard of. */
    Standing around(UUID grid) {
        return standings.around(grid, actor.account()).orElseThrow(() -> new UnknownGrid(grid));
    }

    /** Writes down and tells what has been done. */
    IssueView close(Opened opened, Deed deed, IssueEvent event) {
        return close(opened, deed, event, opened.act().reason(), List.of());
    }

    IssueView close(Opened opened, Deed deed, IssueEvent event, @Nullable String words, List<UUID> photos) {
        issues.save(opened.issue());
        ledger.append(Entry.of(deed, opened.before(), event.fact(), words, photos));
        outbox.append(event);
        return IssueView.of(opened.issue(), event.fact().grid(), event.fact().at());
    }

    /** The issue as it is, for a deed that had been done before. */
    IssueView unchanged(Opened opened) {
        return new IssueRepository.Found(opened.issue(), opened.act().standing())
                .view(opened.act().at());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Act act(IssueRepository.Found found) {
        Set<Relation> relations = found.relations(actor.asking());
        if (!Loop.maySee(relations)) {
            throw new NotFound("issue", found.issue().id());
        }
        return new Act(actor.on(found.standing()), relations, found.standing(), now(), null);
    }
}
