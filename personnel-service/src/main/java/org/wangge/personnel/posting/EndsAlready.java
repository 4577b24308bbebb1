package org.wangge.personnel.posting;

import java.time.LocalDate;
import org.wangge.kit.problem.Refusal;

/** 409: the posting ends already, and a later end is a new posting. */
class EndsAlready extends Refusal {

    EndsAlready(LocalDate to) {
        super(409, "ends-already", to.toString());
        with("to", to);
    }
}
