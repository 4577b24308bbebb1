package org.wangge.personnel.posting;

/** The three grid roles, and the supervision office's posting. */
public enum PostingRole {
    LEAD,
    DEPUTY_LEAD,
    MEMBER,
    SUPERVISOR
}
