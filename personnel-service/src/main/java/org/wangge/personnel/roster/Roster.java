package org.wangge.personnel.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wangge.personnel.people.Particulars;
import org.wangge.personnel.posting.PostingRole;

/**
 * What a file says, each person once.
 *
 * @param people   in the order of their first rows
 * @param postings in the order of their rows
 */
record Roster(List<PersonRow> people, List<PostingRow> postings) {

    /** A person, by the first row that has them. */
    record PersonRow(
            int row, Particulars particulars, @Nullable String username, List<String> roles) {

        String number() {
            return particulars.number();
        }

        boolean saysTheSameAs(PersonRow other) {
            return particulars.equals(other.particulars)
                    && java.util.Objects.equals(username, other.username)
                    && roles.equals(other.roles);
        }
    }

    /** A posting of the person of that number, at the grid of that code. */
    record PostingRow(
            int row,
            String number,
            String grid,
            PostingRole role,
            LocalDate from,
            @Nullable LocalDate to,
            boolean firstSecretary) {}
}
