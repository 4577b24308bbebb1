package org.wangge.issue.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An issue is said to be put right; supervision has to look. */
public record IssueResolved(@JsonUnwrapped Fact fact, String what) implements IssueEvent {

    @Override
    public String topic() {
        return "issue-resolved";
    }
}
