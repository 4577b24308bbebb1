package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Supervision found an issue not put right; it is back with its assignee, for the {@code rework}th time. */
public record IssueReworked(@JsonUnwrapped Fact fact, int rework) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-reworked";
    }
}
