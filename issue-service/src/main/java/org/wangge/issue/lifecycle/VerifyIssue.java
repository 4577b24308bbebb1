package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Deed;

/** Supervision looks whether an issue has been put right: it is closed, or goes back to its assignee. */
@ApplicationScoped
class VerifyIssue {

    private final IssueDesk desk;

    VerifyIssue(IssueDesk desk) {
        this.desk = desk;
    }

    @Transactional
    IssueView pass(UUID id, @Nullable String ifMatch, @Nullable String reason) {
        Opened opened = desk.open(id, ifMatch).because(reason);
        return desk.close(opened, Deed.PASS, opened.issue().pass(opened.act()));
    }

    @Transactional
    IssueView fail(UUID id, @Nullable String ifMatch, String reason) {
        Opened opened = desk.open(id, ifMatch).because(reason);
        return desk.close(opened, Deed.FAIL, opened.issue().fail(opened.act()));
    }
}
