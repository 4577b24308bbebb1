package org.wangge.issue.lifecycle;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Relation;
import org.wangge.issue.territory.Party;
import org.wangge.issue.territory.Standing;

/**
 * Somebody doing something to an issue: who, as what, around which grid, when, and the words given with it.
 *
 * @param standing around the grid the issue is in; the office while it waits to be placed
 */
record Act(
        Party by,
        Set<Relation> relations,
        Standing standing,
        Instant at,
        @Nullable String reason) {

    Act because(@Nullable String words) {
        return new Act(by, relations, standing, at, words);
    }
}
