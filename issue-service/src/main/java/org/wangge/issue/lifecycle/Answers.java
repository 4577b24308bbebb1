package org.wangge.issue.lifecycle;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry an issue and its tag. */
final class Answers {

    private Answers() {}

    static Response now(IssueView issue) {
        return Response.ok(issue).tag(issue.tag()).build();
    }

    static Response created(IssueView issue) {
        return Response.created(URI.create("/v1/issues/" + issue.id()))
                .entity(issue)
                .tag(issue.tag())
                .build();
    }
}
