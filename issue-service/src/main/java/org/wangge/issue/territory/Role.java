package org.wangge.issue.territory;

/** As what somebody is posted. */
public enum Role {
    LEAD,
    DEPUTY_LEAD,
    MEMBER,
    SUPERVISOR
}
