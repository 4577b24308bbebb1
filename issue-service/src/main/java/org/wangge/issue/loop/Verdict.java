package org.wangge.issue.loop;

/** What the loop says to a deed. */
public enum Verdict {
    /** Go ahead. */
    ALLOWED,
    /** The caller may not know of the issue. */
    UNKNOWN,
    /** The caller may know of the issue, but the deed is not his in any state. */
    FORBIDDEN,
    /** The deed is his, but the issue has gone on to a state in which it is not done. */
    CONFLICT
}
