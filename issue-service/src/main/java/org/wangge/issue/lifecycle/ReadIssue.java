package org.wangge.issue.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.wangge.issue.access.Actor;
import org.wangge.issue.access.Look;
import org.wangge.issue.access.Relations;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.together.AskedTogether;
import org.wangge.kit.problem.NotFound;

/** Reads one issue as it stands now. */
@ApplicationScoped
class ReadIssue {

    private final AskedTogether<Look, IssueRepository.Found> together;
    private final Actor actor;
    private final Clock clock;

    ReadIssue(IssueRepository issues, Actor actor, Clock clock) {
        this.together = new AskedTogether<>(issues::find);
        this.actor = actor;
        this.clock = clock;
    }

    /** Fails with {@link NotFound} where there is none, or none the caller may know of. */
    Uni<IssueView> read(UUID id) {
        Relations.Asking asking = actor.asking();
        return together.ask(new Look(id, asking.account()))
                .map(answer -> answer.filter(found -> Loop.maySee(found.relations(asking)))
                        .orElseThrow(() -> new NotFound("issue", id))
                        .view(clock.instant()));
    }
}
