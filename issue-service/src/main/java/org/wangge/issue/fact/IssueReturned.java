package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.wangge.issue.territory.GridRef;

/** A grid said that an issue is not its own; another one has it now. */
public record IssueReturned(@JsonUnwrapped Fact fact, GridRef fromGrid, GridRef toGrid) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-returned";
    }
}
