package org.wangge.faults.load;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.State;

/** An issue as somebody has last seen it. */
record Known(
        UUID issue,
        long version,
        State state,
        @Nullable UUID grid,
        @Nullable UUID assignee,
        String reporter) {}
