package org.wangge.notification.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.fact.Party;

/** What somebody has to do with an issue, and so why they are told of it. */
public enum Capacity {
    ASSIGNEE,
    LEAD,
    REPORTER,
    SUPERVISOR;

    /** Those the event names in this capacity. */
    List<Party> of(IssueFact fact) {
        return switch (this) {
            case ASSIGNEE -> one(fact.assignee());
            case LEAD -> one(fact.lead());
            case REPORTER -> one(fact.reporter());
            case SUPERVISOR ->
                fact.supervisors().stream().filter(Party::isSomebody).toList();
        };
    }

    private static List<Party> one(@Nullable Party party) {
        return Stream.ofNullable(party).filter(Party::isSomebody).toList();
    }
}
