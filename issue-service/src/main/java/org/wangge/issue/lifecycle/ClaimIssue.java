package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Deed;
import org.wangge.kit.http.Versions;

/** A grid's lead or deputy takes an issue on. */
@ApplicationScoped
class ClaimIssue {

    private final IssueDesk desk;

    ClaimIssue(IssueDesk desk) {
        this.desk = desk;
    }

    @Transactional
    IssueView claim(UUID id, @Nullable String ifMatch) {
        Opened opened = desk.open(id, null);
        if (opened.issue().hasDone(Deed.CLAIM, opened.act().by())) {
            return desk.unchanged(opened);
        }
        Versions.check(ifMatch, opened.issue().version());
        return desk.close(opened, Deed.CLAIM, opened.issue().claim(opened.act()));
    }
}
