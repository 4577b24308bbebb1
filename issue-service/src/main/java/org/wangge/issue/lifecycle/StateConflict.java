package org.wangge.issue.lifecycle;

import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.Party;
import org.wangge.kit.problem.Refusal;

/** The issue has gone on: somebody else was first. Members {@code state} and {@code holder} say where it is now. */
class StateConflict extends Refusal {

    StateConflict(State state, @Nullable Party holder) {
        super(409, "state-conflict", state.name(), holder == null || holder.name() == null ? "–" : holder.name());
        with("state", state);
        if (holder != null) {
            with("holder", holder);
        }
    }
}
