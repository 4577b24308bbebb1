package org.wangge.kit.problem;

import java.util.List;

/** 422: the request can be read, but what it says breaks a rule. */
public class Invalid extends Refusal {

    public Invalid(String field, Sentence message) {
        this(List.of(new Violation(field, message)));
    }

    public Invalid(List<Violation> violations) {
        super(422, "invalid", violations.size());
        violations(violations);
    }
}
