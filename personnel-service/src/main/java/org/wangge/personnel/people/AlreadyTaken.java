package org.wangge.personnel.people;

import org.wangge.kit.problem.Refusal;

/** 409: somebody else has this id, number, username or account. */
public class AlreadyTaken extends Refusal {

    public AlreadyTaken(String what) {
        super(409, "already-taken", what);
        with("field", what);
    }
}
