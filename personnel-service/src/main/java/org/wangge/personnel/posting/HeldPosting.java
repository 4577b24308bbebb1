package org.wangge.personnel.posting;

import java.util.UUID;
import org.wangge.personnel.people.Occupation;

/** A posting that lasts, with what the rules of eligibility ask of its grid. */
record HeldPosting(UUID id, PostingRole role, int level, boolean firstSecretary, UUID grid, String gridName) {

    boolean isOpenTo(Occupation occupation) {
        return Eligibility.objection(role, level, occupation, firstSecretary).isEmpty();
    }
}
