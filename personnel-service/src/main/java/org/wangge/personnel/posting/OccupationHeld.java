package org.wangge.personnel.posting;

import java.util.List;
import org.wangge.kit.problem.Refusal;

/** 422: the person holds a posting that the new occupation does not allow. */
class OccupationHeld extends Refusal {

    /** @param postings those in the way */
    OccupationHeld(List<HeldPosting> postings) {
        super(422, "occupation-held", postings.size(), postings.get(0).gridName());
        with("postings", postings);
    }
}
