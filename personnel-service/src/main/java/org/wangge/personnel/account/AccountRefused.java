package org.wangge.personnel.account;

/** Keycloak does not let an account be as wanted; the message says why, for administrators. */
class AccountRefused extends RuntimeException {

    AccountRefused(String why) {
        super(why);
    }
}
