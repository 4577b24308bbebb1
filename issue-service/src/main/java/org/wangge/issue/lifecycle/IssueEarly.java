package org.wangge.issue.lifecycle;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.UUID;
import org.wangge.issue.access.IssueTags;
import org.wangge.issue.access.Relations;
import org.wangge.kit.http.EarlyAnswer;
import org.wangge.kit.http.PathTemplate;
import org.wangge.kit.http.TaggedThings;
import org.wangge.kit.security.Caller;

/** Answers who reads one issue, ahead of {@link IssueResource}: telephones ask nothing more often. */
@ApplicationScoped
class IssueEarly implements TaggedThings {

    private static final PathTemplate ISSUE = new PathTemplate("/v1/issues/{id}");

    private final IssueTags tags;
    private final ReadIssue readIssue;

    IssueEarly(IssueTags tags, ReadIssue readIssue) {
        this.tags = tags;
        this.readIssue = readIssue;
    }

    void register(@Observes Filters filters, EarlyAnswer early) {
        early.at(ISSUE, filters, this);
    }

    @Override
    public Uni<Optional<EntityTag>> tag(UUID issue, Caller caller) {
        return tags.tag(issue, Relations.Asking.of(caller));
    }

    @Override
    public Uni<Optional<Written>> read(UUID issue, Caller caller) {
        return readIssue.read(issue, Relations.Asking.of(caller));
    }
}
