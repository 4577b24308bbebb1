package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An issue was put under a category. */
public record IssueClassified(@JsonUnwrapped Fact fact) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-classified";
    }
}
