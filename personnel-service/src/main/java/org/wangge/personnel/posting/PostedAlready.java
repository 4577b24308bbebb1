package org.wangge.personnel.posting;

import org.wangge.kit.problem.Refusal;

/** 409: the person has this role at this grid on some of these days. */
class PostedAlready extends Refusal {

    PostedAlready(Holder present) {
        super(409, "posted-already", present.name(), present.from().toString());
        with("posting", present);
    }
}
