package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.wangge.issue.territory.GridRef;

/** An issue whose place was in no grid was put into one by hand. */
public record IssuePlaced(@JsonUnwrapped Fact fact, GridRef toGrid) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-placed";
    }
}
