package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The assignee set to work. */
public record IssueStarted(@JsonUnwrapped Fact fact) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-started";
    }
}
