package org.wangge.issue.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wangge.issue.territory.OfficeTime;
import org.wangge.issue.territory.PostingCopies;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.territory.Standings;
import org.wangge.kit.problem.NotAllowed;
import org.wangge.kit.problem.NotFound;

/** Whose ledger is open to the caller: that of a grid to whoever is posted there or above it, and to administrators. */
@ApplicationScoped
public class LedgerAccess {

    private final Standings standings;
    private final PostingCopies postings;
    private final Actor actor;
    private final Clock clock;

    LedgerAccess(Standings standings, PostingCopies postings, Actor actor, Clock clock) {
        this.standings = standings;
        this.postings = postings;
        this.actor = actor;
        this.clock = clock;
    }

    /** The grid whose ledger the caller wants to read; refused with 404 where there is none, 403 where it is not his. */
    public Standing ledgerOf(UUID grid) {
        Standing standing = standings.around(grid, actor.account()).orElseThrow(() -> new NotFound("grid", grid));
        if (!actor.isAdministrator() && standing.of(actor.account()).stream().noneMatch(actor::isInChargeBy)) {
            throw new NotAllowed();
        }
        return standing;
    }

    /** The grids the caller is posted to today. */
    public List<UUID> gridsOfCaller() {
        return postings.gridsOf(actor.account(), actor.isSupervisor(), OfficeTime.day(clock.instant()));
    }
}
