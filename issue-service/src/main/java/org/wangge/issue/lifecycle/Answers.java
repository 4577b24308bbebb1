package org.wangge.issue.lifecycle;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.wangge.kit.http.Versions;

/** Answers that carry an issue and its version. */
final class Answers {

    private Answers() {}

    static Response now(IssueView issue) {
        return Response.ok(issue).tag(Versions.tag(issue.version())).build();
    }

    static Response created(IssueView issue) {
        return Response.created(URI.create("/v1/issues/" + issue.id()))
                .entity(issue)
                .tag(Versions.tag(issue.version()))
                .build();
    }
}
