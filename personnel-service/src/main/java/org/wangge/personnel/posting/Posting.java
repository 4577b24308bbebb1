package org.wangge.personnel.posting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wangge.personnel.people.Person;

/**
 * One person in one role at one grid.
 *
 * @param from the first day
 * @param to   the last day, inclusive; null while it has no end
 */
public record Posting(
        UUID id,
        long version,
        UUID office,
        UUID person,
        UUID grid,
        PostingRole role,
        LocalDate from,
        @Nullable LocalDate to,
        boolean firstSecretary) {

    /** The posting with its last day named; a last day that has been named can only come forward. */
    Posting endedOn(LocalDate last) {
        if (last.equals(to)) {
            return this;
        }
        ImpossibleDays.refuse(from, last);
        if (to != null && last.isAfter(to)) {
            throw new EndsAlready(to);
        }
        return lasting(last, firstSecretary);
    }

    /** The posting with another end and dignity, one version on. */
    public Posting lasting(@Nullable LocalDate to, boolean firstSecretary) {
        return new Posting(id, version + 1, office, person, grid, role, from, to, firstSecretary);
    }

    /** The same posting one version on, because what it tells of its person has changed. */
    public Posting toldAnew() {
        return lasting(to, firstSecretary);
    }

    /** What others hear of it. */
    public PostingState state(Person holder) {
        return new PostingState(
                id,
                version,
                office,
                grid,
                role,
                from,
                to,
                firstSecretary,
                person,
                holder.name(),
                holder.occupation(),
                holder.account());
    }

    /** Whether a day is one that can be stored. */
    public static boolean isPossible(LocalDate day) {
        return ImpossibleDays.possible(day);
    }

    /** Whether the two share a day. */
    public boolean overlaps(Posting other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
