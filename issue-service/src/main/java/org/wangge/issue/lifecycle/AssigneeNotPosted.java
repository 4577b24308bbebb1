package org.wangge.issue.lifecycle;

import java.util.UUID;
import org.wangge.kit.problem.Refusal;

/** An issue is put right by somebody posted in its grid, above or below it. */
class AssigneeNotPosted extends Refusal {

    AssigneeNotPosted(UUID person, String grid) {
        super(422, "assignee-not-posted", person.toString(), grid);
    }
}
