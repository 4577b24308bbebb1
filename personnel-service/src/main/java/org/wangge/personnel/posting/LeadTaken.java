package org.wangge.personnel.posting;

import org.wangge.kit.problem.Refusal;

/** 409: the grid has a lead on some of these days. */
class LeadTaken extends Refusal {

    LeadTaken(Holder present) {
        super(
                409,
                present.to() == null ? "lead-taken" : "lead-taken-until",
                present.name(),
                present.from().toString(),
                String.valueOf(present.to()));
        with("lead", present);
    }
}
