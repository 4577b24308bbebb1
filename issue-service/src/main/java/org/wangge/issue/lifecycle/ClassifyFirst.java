package org.wangge.issue.lifecycle;

import org.wangge.kit.problem.Refusal;

/** Without a category there is no allowance to count a deadline from. */
class ClassifyFirst extends Refusal {

    ClassifyFirst() {
        super(422, "classify-first");
    }
}
