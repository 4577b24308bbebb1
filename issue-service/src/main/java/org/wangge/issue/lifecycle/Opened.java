package org.wangge.issue.lifecycle;

import org.jspecify.annotations.Nullable;
import org.wangge.issue.ledger.Entry;

/** An issue locked for a deed: the caller's act on it, and how it stood before. */
record Opened(Issue issue, Act act, Entry.Before before) {

    Opened because(@Nullable String words) {
        return new Opened(issue, act.because(words), before);
    }
}
