package org.wangge.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.fact.Party;

/**
 * What the wording needs of an event, kept with it, so that a message can be put into words at any time and in any
 * language. People of the office are named; residents never are.
 */
public record Facts(
        @Nullable String grid,
        @Nullable String categoryZh,
        @Nullable String categoryEn,
        @Nullable String by,
        @Nullable String assignee,
        @Nullable String reason,
        @Nullable String what,
        @Nullable Instant deadline,
        @Nullable Integer rework) {

    /** Picks them out of an event. */
    public static Facts of(IssueFact fact) {
        IssueFact.Grid grid = fact.grid();
        IssueFact.Category category = fact.category();
        IssueFact.Names names = category == null ? null : category.name();
        return new Facts(
                grid == null ? null : grid.name(),
                names == null ? null : names.zh(),
                names == null ? null : names.en(),
                nameOf(fact.by()),
                nameOf(fact.assignee()),
                fact.reason(),
                fact.what(),
                fact.deadline(),
                fact.rework());
    }

    private static @Nullable String nameOf(@Nullable Party party) {
        return party == null || party.person() == null ? null : party.name();
    }

    @Nullable
    String category(Language language) {
        return switch (language) {
            case CHINESE -> categoryZh != null ? categoryZh : categoryEn;
            case ENGLISH -> categoryEn != null ? categoryEn : categoryZh;
        };
    }
}
