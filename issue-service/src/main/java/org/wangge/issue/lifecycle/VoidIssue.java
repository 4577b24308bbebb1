package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Deed;
import org.wangge.kit.http.Versions;

/** A lead or supervision strikes an issue off: there is nothing to put right. */
@ApplicationScoped
class VoidIssue {

    private final IssueDesk desk;

    VoidIssue(IssueDesk desk) {
        this.desk = desk;
    }

    @Transactional
    IssueView strikeOff(UUID id, @Nullable String ifMatch, String reason) {
        Opened opened = desk.open(id, null).because(reason);
        if (opened.issue().hasDone(Deed.VOID, opened.act().by())) {
            return desk.unchanged(opened);
        }
        Versions.check(ifMatch, opened.issue().version());
        return desk.close(opened, Deed.VOID, opened.issue().strikeOff(opened.act()));
    }
}
