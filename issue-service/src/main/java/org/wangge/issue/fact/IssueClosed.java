package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Supervision found an issue put right. */
public record IssueClosed(@JsonUnwrapped Fact fact) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-closed";
    }
}
