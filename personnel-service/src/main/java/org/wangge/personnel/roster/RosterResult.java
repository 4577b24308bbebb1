package org.wangge.personnel.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wangge.personnel.roster.PeoplePlan.Step;

/** What an import did, or would do. */
@Schema(description = "What an import did, or in a dry run would do")
record RosterResult(boolean dryRun, Count people, Count postings) {

    /** How many of each. */
    @Schema(description = "How many were new, changed, and as they were")
    record Count(int created, int changed, int unchanged) {}

    static RosterResult of(boolean dryRun, PeoplePlan people, PostingsPlan postings) {
        int created = (int)
                people.steps().stream().filter(step -> step.before() == null).count();
        int changes = (int) people.steps().stream().filter(Step::changes).count();
        return new RosterResult(
                dryRun,
                new Count(created, changes - created, people.steps().size() - changes),
                new Count(postings.created().size(), postings.changed().size(), postings.unchanged()));
    }
}
