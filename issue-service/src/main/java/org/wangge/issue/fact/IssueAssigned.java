package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Somebody was told to put an issue right, by a deadline. */
public record IssueAssigned(@JsonUnwrapped Fact fact) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-assigned";
    }
}
