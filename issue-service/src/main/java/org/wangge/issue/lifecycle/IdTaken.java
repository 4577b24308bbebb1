package org.wangge.issue.lifecycle;

import java.util.UUID;
import org.wangge.kit.problem.Refusal;

/** Another issue, or this one sent before, has the id already. */
class IdTaken extends Refusal {

    IdTaken(UUID id) {
        super(409, "id-taken", id.toString());
    }
}
