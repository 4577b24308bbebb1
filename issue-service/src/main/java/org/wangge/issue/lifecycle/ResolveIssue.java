package org.wangge.issue.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Actor;
import org.wangge.issue.fact.IssueResolved;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.photo.Photos;
import org.wangge.issue.photo.Stage;

/** The assignee, or the lead, says what was done and shows it. */
@ApplicationScoped
class ResolveIssue {

    private final IssueDesk desk;
    private final Photos photos;
    private final Actor actor;

    ResolveIssue(IssueDesk desk, Photos photos, Actor actor) {
        this.desk = desk;
        this.photos = photos;
        this.actor = actor;
    }

    @Transactional
    IssueView resolve(UUID id, @Nullable String ifMatch, String what, List<UUID> shown) {
        Opened opened = desk.open(id, ifMatch);
        IssueResolved event = opened.issue().resolve(what, shown, opened.act());
        if (!shown.isEmpty()) {
            photos.attach(shown, id, actor.account(), Stage.AFTER);
        }
        return desk.close(opened, Deed.RESOLVE, event, what, shown);
    }
}
