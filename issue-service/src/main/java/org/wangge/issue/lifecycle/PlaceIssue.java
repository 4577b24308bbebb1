package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Deed;

/** The office puts an issue into a grid by hand, because no boundary held its point. */
@ApplicationScoped
class PlaceIssue {

    private final IssueDesk desk;

    PlaceIssue(IssueDesk desk) {
        this.desk = desk;
    }

    @Transactional
    IssueView place(UUID id, @Nullable String ifMatch, UUID grid) {
        Opened opened = desk.open(id, ifMatch);
        opened.issue().allow(Deed.PLACE, opened.act());
        return desk.close(opened, Deed.PLACE, opened.issue().placeIn(desk.around(grid), opened.act()));
    }
}
