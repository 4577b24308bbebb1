package org.wangge.notification.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody an event names.
 *
 * @param account what they sign in with; absent while a person has none
 * @param person  the person of the office; absent for a resident
 */
public record Party(
        @Nullable String account,
        @Nullable UUID person,
        @Nullable String name) {

    /** Whether there is anybody at all to be told. */
    public boolean isSomebody() {
        return account != null || person != null;
    }
}
