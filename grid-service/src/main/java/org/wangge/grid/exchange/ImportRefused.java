package org.wangge.grid.exchange;

import java.util.List;
import org.wangge.kit.problem.Refusal;
import org.wangge.kit.problem.Violation;

/** 422: the file has errors; nothing of it was stored. */
final class ImportRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** More than anybody mends in one go. */
    private static final int MOST_SHOWN = 200;

    ImportRefused(List<Violation> violations) {
        super(422, "import-refused", violations.size());
        violations(violations.subList(0, Math.min(violations.size(), MOST_SHOWN)));
    }
}
