package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Deed;
import org.wangge.kit.http.Versions;

/** The assignee sets to work. */
@ApplicationScoped
class StartIssue {

    private final IssueDesk desk;

    StartIssue(IssueDesk desk) {
        this.desk = desk;
    }

    @Transactional
    IssueView start(UUID id, @Nullable String ifMatch) {
        Opened opened = desk.open(id, null);
        if (opened.issue().hasDone(Deed.START, opened.act().by())) {
            return desk.unchanged(opened);
        }
        Versions.check(ifMatch, opened.issue().version());
        return desk.close(opened, Deed.START, opened.issue().start(opened.act()));
    }
}
