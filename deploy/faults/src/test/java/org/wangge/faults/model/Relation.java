package org.wangge.faults.model;

import static org.wangge.faults.history.Deed.ASSIGN;
import static org.wangge.faults.history.Deed.CLAIM;
import static org.wangge.faults.history.Deed.CLASSIFY;
import static org.wangge.faults.history.Deed.FAIL;
import static org.wangge.faults.history.Deed.PASS;
import static org.wangge.faults.history.Deed.PLACE;
import static org.wangge.faults.history.Deed.REOPEN;
import static org.wangge.faults.history.Deed.RESOLVE;
import static org.wangge.faults.history.Deed.RETURN;
import static org.wangge.faults.history.Deed.START;
import static org.wangge.faults.history.Deed.VOID;

import java.util.Set;
import org.wangge.faults.history.Deed;

/** What somebody is to an issue, and the deeds that are theirs for it: the design's table, read by its column "who". */
enum Relation {
    LEAD(PLACE, CLAIM, RETURN, CLASSIFY, ASSIGN, RESOLVE, VOID),
    DEPUTY(PLACE, CLAIM, RETURN, CLASSIFY, ASSIGN),
    MEMBER(),
    ASSIGNEE(START, RESOLVE),
    REPORTER(REOPEN),
    SUPERVISION(PASS, FAIL, VOID, REOPEN),
    ADMINISTRATOR(PLACE),
    /** Shuts out of verifying; does not even let know of the issue. */
    RESOLVER();

    private final Set<Deed> deeds;

    Relation(Deed... deeds) {
        this.deeds = Set.of(deeds);
    }

    boolean may(Deed deed) {
        return deeds.contains(deed);
    }
}
