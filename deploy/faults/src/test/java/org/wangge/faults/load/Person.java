package org.wangge.faults.load;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.testing.Tokens;

/**
 * Somebody with an account.
 *
 * @param post absent for a resident
 */
public record Person(String account, @Nullable Post post, String token) {

    /** Who the postings know the account's owner as, in which role and grid. */
    public record Post(UUID person, String role, UUID grid) {}

    static Person resident(String account) {
        return new Person(account, null, Tokens.of(account, "resident"));
    }

    static Person posted(String account, UUID id, String role, UUID grid) {
        String realmRole = role.equals("SUPERVISOR") ? "supervisor" : "staff";
        return new Person(account, new Post(id, role, grid), Tokens.of(account, "staff", realmRole));
    }

    boolean is(String... roles) {
        return post != null && Set.of(roles).contains(post.role());
    }
}
