package org.wangge.issue.lifecycle;

import java.time.Instant;
import org.wangge.kit.problem.Refusal;

/** A deadline that nobody could keep. */
class DeadlinePast extends Refusal {

    DeadlinePast(Instant deadline) {
        super(422, "deadline-past", deadline.toString());
    }
}
