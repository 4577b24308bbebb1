package org.wangge.issue.lifecycle;

import java.time.LocalDate;
import org.wangge.kit.problem.Refusal;

/** The reporter's days to reopen are over. */
class TooLateToReopen extends Refusal {

    TooLateToReopen(LocalDate last) {
        super(422, "too-late-to-reopen", last.toString());
    }
}
