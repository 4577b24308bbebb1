package org.wangge.notification.fact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that all issue events share, with the few fields of single events that the wording uses. What else an
 * event carries is passed over.
 *
 * @param issueVersion counts 1, 2, 3 … per issue over all topics
 * @param number       the ledger's number of the issue, {@code 2026-000123}
 * @param lead         lead of the issue's grid, or of the nearest grid above that has one
 * @param supervisors  those with a supervisor's posting at the issue's grid or above
 * @param what         what was done, of issue-resolved
 * @param rework       how many times the issue was sent back, of issue-reworked
 */
public record IssueFact(
        UUID issue,
        long issueVersion,
        UUID office,
        String number,
        Instant at,
        @Nullable Grid grid,
        @Nullable Category category,
        @Nullable Party by,
        @Nullable String reason,
        @Nullable Instant deadline,
        @Nullable Party assignee,
        @Nullable Party lead,
        @Nullable Party reporter,
        List<Party> supervisors,
        @Nullable String what,
        @Nullable Integer rework) {

    public IssueFact {
        Objects.requireNonNull(issue, "issue");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(at, "at");
        supervisors = supervisors == null ? List.of() : List.copyOf(supervisors);
    }

    /** The grid an issue lies in. */
    public record Grid(
            UUID id, @Nullable String code, @Nullable String name) {}

    /** What kind of issue it is. */
    public record Category(
            @Nullable String scheme,
            @Nullable String code,
            @Nullable Names name) {}

    /** A name in both languages. */
    public record Names(@Nullable String zh, @Nullable String en) {}
}
