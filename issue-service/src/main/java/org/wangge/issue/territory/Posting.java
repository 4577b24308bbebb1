package org.wangge.issue.territory;

import java.util.UUID;

/**
 * A posting valid today, as seen from one grid.
 *
 * @param depth place of its grid on the way from the office (1) down to the grid looked at; 0 where its grid lies below
 *              that
 */
public record Posting(Role role, Party holder, UUID grid, int depth) {

    /** Whether it reaches the grid looked at, whose subtree it is in charge of. */
    public boolean covers() {
        return depth > 0;
    }
}
