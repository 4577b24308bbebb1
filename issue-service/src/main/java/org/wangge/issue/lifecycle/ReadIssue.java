package org.wangge.issue.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.issue.access.Look;
import org.wangge.issue.access.Relations;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.together.AskedTogether;
import org.wangge.kit.database.DatabasePulse;
import org.wangge.kit.json.OwnJson;
import org.wangge.kit.problem.NotFound;

/** Reads one issue as it stands now. */
@ApplicationScoped
class ReadIssue {

    private final IssueRepository issues;
    private final AskedTogether<Look, Written> together;
    private final Clock clock;
    private final OwnJson json;

    ReadIssue(IssueRepository issues, DatabasePulse database, Clock clock, OwnJson json) {
        this.issues = issues;
        this.together = new AskedTogether<>(this::write, database);
        this.clock = clock;
        this.json = json;
    }

    /**
     * An issue as it is answered, written by the worker that read it: once for all who look at it together, and while the event loop,
     * of which there is one for two processors, does something else.
     *
     * @param json an {@link IssueView}
     */
    record Written(IssueRepository.Found found, EntityTag tag, byte[] json) {}

    /** Fails with {@link NotFound} where there is none, or none the caller may know of. */
    Uni<Written> read(UUID id, Relations.Asking asking) {
        return together.ask(new Look(id, asking.account()))
                .map(answer -> answer.filter(
                                written -> Loop.maySee(written.found().relations(asking)))
                        .orElseThrow(() -> new NotFound("issue", id)));
    }

    private Map<Look, Written> write(List<Look> looks) {
        Map<Look, Written> written = new HashMap<>();
        issues.find(looks).forEach((look, found) -> {
            IssueView view = found.view(clock.instant());
            written.put(look, new Written(found, view.tag(), json.bytes(view)));
        });
        return written;
    }
}
