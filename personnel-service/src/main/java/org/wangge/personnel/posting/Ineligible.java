package org.wangge.personnel.posting;

import org.wangge.kit.problem.Refusal;

/** 422: the person's occupation is not one this posting is for, or a first secretary does not lead a second-level grid. */
class Ineligible extends Refusal {

    /** @param objection the key {@link Eligibility} gave, which is the slug */
    Ineligible(String objection, PostingRole role, int level) {
        super(422, objection);
        with("occupations", Eligibility.open(role, level));
    }
}
