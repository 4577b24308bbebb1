package org.wangge.notification.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.fact.Party;

/**
 * Somebody to be told of one event.
 *
 * @param key      the recipient in the delivery log: the account, or the person who has none
 * @param capacity the first in which the rule names them
 */
public record Recipient(
        String key, @Nullable String account, @Nullable UUID person, Capacity capacity) {

    static Recipient of(Party party, Capacity capacity) {
        String key = party.account() != null ? "account:" + party.account() : "person:" + party.person();
        return new Recipient(key, party.account(), party.person(), capacity);
    }

    boolean is(Party party) {
        return account != null && account.equals(party.account()) || person != null && person.equals(party.person());
    }

    Party party() {
        return new Party(account, person, null);
    }

    /** Knows of this recipient what two mentions together say. */
    Recipient with(Party party) {
        return of(
                new Party(account != null ? account : party.account(), person != null ? person : party.person(), null),
                capacity);
    }
}
