package org.wangge.issue.lifecycle;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wangge.issue.access.Relations;
import org.wangge.issue.loop.Loop;
import org.wangge.issue.together.AskedTogether;
import org.wangge.kit.database.DatabasePulse;
import org.wangge.kit.http.TaggedThings;
import org.wangge.kit.json.OwnJson;

/** Reads one issue as it stands now. */
@ApplicationScoped
class ReadIssue {

    private final IssueRepository issues;
    private final AskedTogether<Look, Read> together;
    private final Clock clock;
    private final OwnJson json;

    ReadIssue(IssueRepository issues, DatabasePulse database, Clock clock, OwnJson json) {
        this.issues = issues;
        this.together = new AskedTogether<>(this::write, database);
        this.clock = clock;
        this.json = json;
    }

    /**
     * An issue, and it as it is answered, an {@link IssueView}, written by the worker that read it: once for all who look at it together,
     * and while the event loop, of which there is one for two processors, does something else.
     */
    private record Read(IssueRepository.Found found, TaggedThings.Written written) {}

    /** As it is answered; empty where there is none, or none the caller may know of. */
    Uni<Optional<TaggedThings.Written>> read(UUID id, Relations.Asking asking) {
        return together.ask(new Look(id, asking.account()))
                .map(answer -> answer.filter(read -> Loop.maySee(read.found().relations(asking)))
                        .map(Read::written));
    }

    private Map<Look, Read> write(List<Look> looks) {
        Map<Look, Read> read = new HashMap<>();
        issues.find(looks).forEach((look, found) -> {
            IssueView view = found.view(clock.instant());
            read.put(look, new Read(found, new TaggedThings.Written(view.tag(), Buffer.buffer(json.bytes(view)))));
        });
        return read;
    }
}
