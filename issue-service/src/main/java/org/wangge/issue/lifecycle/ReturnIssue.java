package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.territory.Standing;

/** A grid's lead or deputy says that an issue is not theirs: it goes to the grid named, or to the one above. */
@ApplicationScoped
class ReturnIssue {

    private final IssueDesk desk;

    ReturnIssue(IssueDesk desk) {
        this.desk = desk;
    }

    @Transactional
    IssueView giveBack(UUID id, @Nullable String ifMatch, String reason, @Nullable UUID toGrid) {
        Opened opened = desk.open(id, ifMatch).because(reason);
        opened.issue().allow(Deed.RETURN, opened.act());
        Standing target = desk.around(toGrid == null ? above(opened.act().standing()) : toGrid);
        return desk.close(opened, Deed.RETURN, opened.issue().returnTo(target, opened.act()));
    }

    private static UUID above(Standing standing) {
        return standing.parent()
                .orElseThrow(
                        () -> new UnfitGrid(UnfitGrid.NO_PARENT, standing.grid().name()));
    }
}
