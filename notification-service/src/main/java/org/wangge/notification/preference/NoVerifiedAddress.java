package org.wangge.notification.preference;

import org.wangge.kit.problem.Refusal;

/** 422: a resident chose e-mail, but the identity provider has verified no address of theirs. */
class NoVerifiedAddress extends Refusal {

    NoVerifiedAddress() {
        super(422, "no-verified-address");
    }
}
