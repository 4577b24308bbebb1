package org.wangge.issue.access;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.territory.GridRef;
import org.wangge.kit.http.Versions;

/**
 * The entity tag of an issue as it is answered. Its version tells of deeds; that a deadline has passed and that the grid has another name
 * change the answer, too.
 */
public final class IssueTag {

    private IssueTag() {}

    /** @param grid as it is answered: none while the issue waits to be placed */
    public static EntityTag of(long version, boolean overdue, @Nullable GridRef grid) {
        return Versions.tag(version, overdue, grid);
    }
}
