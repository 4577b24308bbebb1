package org.wangge.issue.lifecycle;

import org.wangge.kit.problem.Refusal;

/** Whoever put an issue right does not verify it. */
class OwnWork extends Refusal {

    OwnWork() {
        super(403, "own-work");
    }
}
