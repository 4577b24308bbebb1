package org.wangge.personnel.people;

import org.wangge.kit.problem.Refusal;

/** 409: the account exists, and its username stays. */
public class UsernameFixed extends Refusal {

    UsernameFixed(String username) {
        super(409, "username-fixed", username);
    }
}
