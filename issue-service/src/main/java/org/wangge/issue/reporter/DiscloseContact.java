package org.wangge.issue.reporter;

import static org.wangge.issue.loop.Relation.ASSIGNEE;
import static org.wangge.issue.loop.Relation.DEPUTY;
import static org.wangge.issue.loop.Relation.LEAD;
import static org.wangge.issue.loop.Relation.SUPERVISION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wangge.issue.access.IssueAccess;
import org.wangge.kit.problem.NotAllowed;
import org.wangge.kit.problem.NotFound;

/**
 * Shows a reporter's contact to somebody whose deed needs it: who has to put the issue right, who leads there, who
 * verifies it by calling back. It is no deed of the loop: it changes no issue and tells nobody, but stays in its log.
 */
@ApplicationScoped
class DiscloseContact {

    private final IssueAccess access;
    private final Disclosures disclosures;

    DiscloseContact(IssueAccess access, Disclosures disclosures) {
        this.access = access;
        this.disclosures = disclosures;
    }

    @Transactional
    DisclosedContact disclose(UUID issue, String reason) {
        IssueAccess.Known known = access.known(issue).orElseThrow(() -> new NotFound("issue", issue));
        if (!known.isAny(LEAD, DEPUTY, ASSIGNEE, SUPERVISION)) {
            throw new NotAllowed();
        }
        return disclosures
                .disclose(issue, known.caller(), reason)
                .orElseThrow(() -> new NotFound("contact of issue", issue));
    }
}
