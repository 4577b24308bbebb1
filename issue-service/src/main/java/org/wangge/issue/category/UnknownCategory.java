package org.wangge.issue.category;

import org.wangge.kit.problem.Refusal;

/** No such category, or one that is no longer used. */
public final class UnknownCategory extends Refusal {

    UnknownCategory(String scheme, String code) {
        super(422, "unknown-category", scheme, code);
    }
}
