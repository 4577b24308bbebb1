package org.wangge.issue.category;

import org.wangge.kit.problem.Refusal;

/** The scheme already has this code. */
final class CategoryExists extends Refusal {

    CategoryExists(String scheme, String code) {
        super(409, "category-exists", scheme, code);
    }
}
