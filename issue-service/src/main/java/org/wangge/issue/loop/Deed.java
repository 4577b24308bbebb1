package org.wangge.issue.loop;

/** What can be done to an issue. Each deed leaves one ledger entry and one event. */
public enum Deed {
    REPORT,
    PLACE,
    CLAIM,
    RETURN,
    CLASSIFY,
    ASSIGN,
    START,
    RESOLVE,
    PASS,
    FAIL,
    VOID,
    REOPEN
}
