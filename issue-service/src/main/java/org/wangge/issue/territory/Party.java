package org.wangge.issue.territory;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts on an issue: by account, and by person and name where postings know them. Neither phone nor
 * e-mail: a party goes into events.
 */
@Embeddable
public record Party(
        @Nullable String account,
        @Nullable UUID person,
        @Nullable String name) {

    /** Somebody whose name is of no matter; null where there is nobody. */
    public static @Nullable Party unnamed(@Nullable String account, @Nullable UUID person) {
        return account == null && person == null ? null : new Party(account, person, null);
    }

    /** Whether both are the same one, by person or by account. */
    public boolean is(@Nullable Party other) {
        return other != null
                && ((person != null && person.equals(other.person))
                        || (account != null && account.equals(other.account)));
    }
}
