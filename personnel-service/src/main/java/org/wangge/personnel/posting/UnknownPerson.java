package org.wangge.personnel.posting;

import java.util.UUID;
import org.wangge.kit.problem.Refusal;

/** 422: nobody of this id is registered. */
class UnknownPerson extends Refusal {

    UnknownPerson(UUID person) {
        super(422, "unknown-person", person.toString());
        with("person", person);
    }
}
