package org.wangge.issue.ledger;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.fact.CategoryRef;
import org.wangge.issue.fact.Fact;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.loop.State;
import org.wangge.issue.territory.Party;

/**
 * One line of the ledger, column by column: who did what to an issue, when, from where to where, and why.
 *
 * @param version the issue's version the deed led to
 * @param words   the reason given, or what was done
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Entry(
        UUID issue,
        long version,
        UUID office,
        Deed deed,
        Instant at,
        @Nullable String byAccount,
        @Nullable UUID byPerson,
        @Nullable String byName,
        @Nullable State fromState,
        State toState,
        @Nullable UUID fromGrid,
        @Nullable UUID toGrid,
        @Nullable String words,
        @Nullable UUID assigneePerson,
        @Nullable String assigneeName,
        @Nullable Instant deadline,
        @Nullable String categoryScheme,
        @Nullable String categoryCode,
        List<UUID> photos) {

    /** How the issue stood before a deed. */
    public record Before(@Nullable State state, @Nullable UUID grid) {

        /** Before it was reported. */
        public static final Before NOTHING = new Before(null, null);
    }

    /** The line for a deed that led to this fact. */
    public static Entry of(Deed deed, Before before, Fact fact, @Nullable String words, List<UUID> photos) {
        Party assignee = fact.assignee();
        CategoryRef category = fact.category();
        return new Entry(
                fact.issue(),
                fact.issueVersion(),
                fact.office(),
                deed,
                fact.at(),
                fact.by().account(),
                fact.by().person(),
                fact.by().name(),
                before.state(),
                fact.state(),
                before.grid(),
                fact.grid() == null ? null : fact.grid().id(),
                words,
                assignee == null ? null : assignee.person(),
                assignee == null ? null : assignee.name(),
                fact.deadline(),
                category == null ? null : category.scheme(),
                category == null ? null : category.code(),
                photos);
    }
}
