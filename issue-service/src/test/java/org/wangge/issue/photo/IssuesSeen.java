package org.wangge.issue.photo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.wangge.kit.security.Caller;

/** Who may see which issue in these tests. */
@ApplicationScoped
class IssuesSeen implements PhotoAudience {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Caller caller;

    IssuesSeen(Caller caller) {
        this.caller = caller;
    }

    void show(UUID issue, String account) {
        seen.add(issue + account);
    }

    @Override
    public boolean maySee(UUID issue) {
        return seen.contains(issue + caller.account());
    }
}
