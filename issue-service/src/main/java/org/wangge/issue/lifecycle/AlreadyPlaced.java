package org.wangge.issue.lifecycle;

import org.wangge.kit.problem.Refusal;

/** The issue is in a grid; from there it is returned, not placed. */
class AlreadyPlaced extends Refusal {

    AlreadyPlaced(String grid) {
        super(409, "already-placed", grid);
    }
}
