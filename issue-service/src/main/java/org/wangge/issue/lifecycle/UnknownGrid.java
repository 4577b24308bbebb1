package org.wangge.issue.lifecycle;

import java.util.UUID;
import org.wangge.kit.problem.Refusal;

/** No such grid has been heard of. */
class UnknownGrid extends Refusal {

    UnknownGrid(UUID grid) {
        super(422, "unknown-grid", grid.toString());
    }
}
