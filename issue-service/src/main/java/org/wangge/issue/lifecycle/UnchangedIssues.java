package org.wangge.issue.lifecycle;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.wangge.issue.access.IssueAccess;
import org.wangge.issue.access.Relations;
import org.wangge.kit.http.PathTemplate;
import org.wangge.kit.http.UnchangedAnswer;

/** Whoever asks for an issue again mostly has it already, and need not wait until it is read and written in full. */
@ApplicationScoped
class UnchangedIssues {

    private static final PathTemplate ISSUE = new PathTemplate("/v1/issues/{id}");

    private final UnchangedAnswer unchanged;
    private final IssueAccess access;

    UnchangedIssues(UnchangedAnswer unchanged, IssueAccess access) {
        this.unchanged = unchanged;
        this.access = access;
    }

    void register(@Observes Filters filters) {
        unchanged.at(ISSUE, filters, (issue, caller) -> access.tag(issue, Relations.Asking.of(caller)));
    }
}
