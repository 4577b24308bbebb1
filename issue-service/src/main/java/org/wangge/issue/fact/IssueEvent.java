package org.wangge.issue.fact;

import java.util.UUID;
import org.wangge.kit.event.Event;

/** Something that happened to an issue. Its body is the fact, with the event's own fields beside it. */
public interface IssueEvent extends Event {

    Fact fact();

    @Override
    default UUID key() {
        return fact().issue();
    }
}
