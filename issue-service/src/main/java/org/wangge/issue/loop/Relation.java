package org.wangge.issue.loop;

/**
 * What a caller is to an issue; he may be several at once. Whoever is none of these (a resident who did not report it,
 * somebody posted in another subtree) may not know of it.
 */
public enum Relation {
    /** Lead of its grid or of one above. */
    LEAD,
    /** Deputy lead of its grid or of one above. */
    DEPUTY,
    /** Member of its grid or of one above. */
    MEMBER,
    /** Who has to put it right, and is still posted in its grid, above or below it. */
    ASSIGNEE,
    /** Who reported it. */
    REPORTER,
    /** Posted as supervisor at its grid or above, and has the supervisor's realm role. */
    SUPERVISION,
    /** Keeps grids, people and categories in every office. */
    ADMINISTRATOR,
    /** Who said that it was put right; adds nothing to what he may, but shuts him out of verifying it. */
    RESOLVER
}
