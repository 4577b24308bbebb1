package org.wangge.issue.reporter;

import static org.wangge.issue.loop.Relation.ASSIGNEE;
import static org.wangge.issue.loop.Relation.DEPUTY;
import static org.wangge.issue.loop.Relation.LEAD;
import static org.wangge.issue.loop.Relation.SUPERVISION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wangge.issue.access.IssueAccess;
import org.wangge.issue.territory.Party;
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

    /** Logs the reason, and so opens the contact to the caller. The answer carries no personal data of the reporter. */
    @Transactional
    Disclosure disclose(UUID issue, String reason) {
        return disclosures.disclose(issue, handler(issue), reason).orElseThrow(() -> new NotFound("contact", issue));
    }

    /** The contact that the caller opened, as long as the issue is still theirs to handle. */
    @Transactional
    DisclosedContact opened(UUID issue, UUID disclosure) {
        return disclosures
                .opened(issue, disclosure, handler(issue))
                .orElseThrow(() -> new NotFound("disclosure", disclosure));
    }

    private Party handler(UUID issue) {
        IssueAccess.Known known = access.known(issue).orElseThrow(() -> new NotFound("issue", issue));
        if (!known.isAny(LEAD, DEPUTY, ASSIGNEE, SUPERVISION)) {
            throw new NotAllowed();
        }
        return known.caller();
    }
}
