package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Deed;

/** Supervision, or the reporter who is not satisfied, opens a closed issue again. */
@ApplicationScoped
class ReopenIssue {

    private final IssueDesk desk;

    ReopenIssue(IssueDesk desk) {
        this.desk = desk;
    }

    @Transactional
    IssueView reopen(UUID id, @Nullable String ifMatch, String reason) {
        Opened opened = desk.open(id, ifMatch).because(reason);
        return desk.close(opened, Deed.REOPEN, opened.issue().reopen(opened.act()));
    }
}
