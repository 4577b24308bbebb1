package org.wangge.issue.lifecycle;

import org.wangge.kit.problem.Refusal;

/** The issue cannot go to that grid. */
class UnfitGrid extends Refusal {

    /** It is there already. */
    static final String SAME = "same-grid";
    /** The grid belongs to another office, whose ledger numbers on its own. */
    static final String ELSEWHERE = "other-office";
    /** The grid has been retired. */
    static final String ENDED = "grid-ended";
    /** An office has no grid above it. */
    static final String NO_PARENT = "no-grid-above";

    UnfitGrid(String slug, String grid) {
        super(422, slug, grid);
    }
}
