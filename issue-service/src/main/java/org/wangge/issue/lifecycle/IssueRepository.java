package org.wangge.issue.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.wangge.kit.problem.NotFound;

@ApplicationScoped
class IssueRepository implements PanacheRepositoryBase<Issue, UUID> {

    Issue get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("issue", id));
    }

    /** Locks the row until the transaction ends: who comes second waits, and then sees what the first one did. */
    Issue getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("issue", id));
    }
}
