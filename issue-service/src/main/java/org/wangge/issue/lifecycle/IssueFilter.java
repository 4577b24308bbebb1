package org.wangge.issue.lifecycle;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.State;
import org.wangge.issue.words.Plain;
import org.wangge.kit.id.Ids;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** Which issues of the ledger a caller wants to see. */
public class IssueFilter {

    static final String ME = "me";
    private static final String TRUE_OR_FALSE = "|true|false";

    @QueryParam("grid")
    @Parameter(description = "This grid and everything below it; without it, all grids you are posted to")
    @Nullable
    String grid;

    @QueryParam("state")
    @Parameter(description = "One or several states")
    @Nullable
    List<State> state;

    @QueryParam("category")
    @Size(max = 130)
    @Plain
    @Parameter(description = "scheme:code", example = "sweep-2014:tangled-wires")
    @Nullable
    String category;

    @QueryParam("kind")
    @Size(max = 60)
    @Plain
    @Parameter(description = "A category's code in whatever scheme", example = "tangled-wires")
    @Nullable
    String kind;

    @QueryParam("deadlineBefore")
    @Parameter(description = "Due before this moment", example = "2026-10-01T00:00:00Z")
    @Nullable
    String deadlineBefore;

    @QueryParam("overdue")
    @Parameter(description = "true: somebody has to put it right and the deadline has passed")
    @Pattern(regexp = TRUE_OR_FALSE, message = "{filter.true-or-false}")
    @Nullable
    String overdue;

    @QueryParam("assignee")
    @Parameter(description = "A person's id, or me", example = "me")
    @Nullable
    String assignee;

    @QueryParam("reporter")
    @Parameter(description = "Only 'me'", example = "me")
    @Nullable
    String reporter;

    @QueryParam("unplaced")
    @Parameter(description = "true: its point is in no grid, and it waits to be placed by hand")
    @Pattern(regexp = TRUE_OR_FALSE, message = "{filter.true-or-false}")
    @Nullable
    String unplaced;

    @QueryParam("text")
    @Size(max = 100)
    @Plain
    @Parameter(description = "Words in its description or address")
    @Nullable
    String text;

    @Nullable
    UUID gridId() {
        return grid == null || grid.isEmpty() ? null : Ids.parse("grid", grid);
    }

    @Nullable
    Instant dueBefore() {
        if (deadlineBefore == null || deadlineBefore.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(deadlineBefore);
        } catch (DateTimeParseException malformed) {
            throw new Malformed("deadlineBefore", Sentence.of("not-a-time"));
        }
    }

    /** Whether the caller wants what he himself reported, or has to put right: his to see wherever it lies. */
    boolean isOwn() {
        if (reporter != null && !reporter.equals(ME)) {
            throw new Malformed("reporter", Sentence.of("only-me"));
        }
        return reporter != null || ME.equals(assignee);
    }
}
