package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Its grid took an issue on. */
public record IssueClaimed(@JsonUnwrapped Fact fact) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-claimed";
    }
}
