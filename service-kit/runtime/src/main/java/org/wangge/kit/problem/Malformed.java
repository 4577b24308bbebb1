package org.wangge.kit.problem;

import java.util.List;

/** 400: the request cannot be read. */
public class Malformed extends Refusal {

    public Malformed(String field, Sentence message) {
        super(400, "malformed", field, message);
        violations(List.of(new Violation(field, message)));
    }
}
