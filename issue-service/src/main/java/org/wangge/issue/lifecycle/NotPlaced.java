package org.wangge.issue.lifecycle;

import org.wangge.kit.problem.Refusal;

/** The issue waits to be put into a grid by hand; nobody can take it on before. */
class NotPlaced extends Refusal {

    NotPlaced() {
        super(409, "not-placed");
    }
}
