package org.wangge.personnel.posting;

import org.wangge.kit.problem.Refusal;

/** 409: postings were changed by somebody else between reading and writing them. */
class ChangedMeanwhile extends Refusal {

    ChangedMeanwhile() {
        super(409, "changed-meanwhile");
    }
}
