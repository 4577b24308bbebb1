package org.wangge.issue.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.loop.Deed;
import org.wangge.issue.loop.State;
import org.wangge.issue.photo.PhotoView;
import org.wangge.issue.territory.GridRef;
import org.wangge.issue.territory.Party;

/**
 * What became of one issue.
 *
 * @param entries     its ledger, from the report on
 * @param disclosures how often somebody looked at the reporter's contact
 */
@Schema(
        description = "What became of one issue: its ledger from the report on, its photos, and how often somebody"
                + " looked at the reporter's contact")
public record Story(UUID issue, List<Line> entries, List<PhotoView> photos, long disclosures) {

    /** One ledger entry, with its grids by name. */
    @Schema(description = "One deed: who did what, when, from where to where, why")
    public record Line(
            @Schema(examples = "2") long version,
            Deed deed,
            Instant at,
            Party by,
            @Nullable State fromState,
            State toState,
            @Nullable GridRef fromGrid,
            @Nullable GridRef toGrid,

            @Schema(description = "The reason given, or what was done") @Nullable
            String words,

            @Nullable Party assignee,
            @Nullable Instant deadline,

            @Schema(description = "scheme:code", examples = "sweep-2014:garbage") @Nullable
            String category,

            List<UUID> photos) {

        static Line of(Entry entry, Map<UUID, GridRef> grids) {
            return new Line(
                    entry.version(),
                    entry.deed(),
                    entry.at(),
                    new Party(entry.byAccount(), entry.byPerson(), entry.byName()),
                    entry.fromState(),
                    entry.toState(),
                    entry.fromGrid() == null ? null : grids.get(entry.fromGrid()),
                    entry.toGrid() == null ? null : grids.get(entry.toGrid()),
                    entry.words(),
                    entry.assigneePerson() == null
                            ? null
                            : new Party(null, entry.assigneePerson(), entry.assigneeName()),
                    entry.deadline(),
                    entry.categoryScheme() == null ? null : entry.categoryScheme() + ":" + entry.categoryCode(),
                    entry.photos());
        }
    }
}
