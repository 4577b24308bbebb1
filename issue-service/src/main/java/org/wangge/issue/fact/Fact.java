package org.wangge.issue.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.GridRef;
import org.wangge.issue.territory.Party;

/**
 * What every fact tells of an issue, as it stood right after the deed.
 *
 * @param issueVersion counts 1, 2, 3 … for one issue over all topics
 * @param grid         absent while the issue waits to be placed by hand
 * @param by           who did it
 * @param lead         lead of its grid, or of the nearest one above that has a lead
 * @param supervisors  everybody posted as supervisor at its grid or above
 */
public record Fact(
        UUID issue,
        long issueVersion,
        UUID office,
        String number,
        State state,
        @Nullable GridRef grid,
        @Nullable CategoryRef category,
        Instant at,
        Party by,
        @Nullable String reason,
        @Nullable Instant deadline,
        @Nullable Party assignee,
        @Nullable Party lead,
        Reporter reporter,
        List<Party> supervisors) {

    /** The account that reported it; how to reach the person stays in this service. */
    public record Reporter(String account) {}
}
