package org.wangge.issue.ledger;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.IssueAccess;
import org.wangge.issue.access.LedgerAccess;
import org.wangge.issue.photo.Photos;
import org.wangge.issue.reporter.Disclosures;
import org.wangge.issue.territory.GridCopies;
import org.wangge.issue.territory.GridRef;
import org.wangge.kit.id.Ids;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.problem.Sentence;

@Path("/v1/issues")
@Tag(name = "Ledger")
class LedgerResource {

    private final Ledger ledger;
    private final LedgerCounts counts;
    private final LedgerAccess ledgers;
    private final IssueAccess issues;
    private final GridCopies grids;
    private final Photos photos;
    private final Disclosures disclosures;

    LedgerResource(
            Ledger ledger,
            LedgerCounts counts,
            LedgerAccess ledgers,
            IssueAccess issues,
            GridCopies grids,
            Photos photos,
            Disclosures disclosures) {
        this.ledger = ledger;
        this.counts = counts;
        this.ledgers = ledgers;
        this.issues = issues;
        this.grids = grids;
        this.photos = photos;
        this.disclosures = disclosures;
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countIssues",
            summary =
                    "How many issues a grid and everything below it have: by state, overdue, for each grid right below")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Counts.class),
                            examples = @ExampleObject(name = "answer", value = LedgerExamples.COUNTS)))
    @APIResponse(responseCode = "404", description = "No such grid")
    public Counts count(@QueryParam("grid") @Parameter(required = true) @Nullable String grid) {
        if (grid == null) {
            throw new Malformed("grid", Sentence.of("name-the-grid"));
        }
        return counts.of(ledgers.ledgerOf(Ids.parse("grid", grid)));
    }

    @GET
    @Path("/{id}/story")
    @Operation(operationId = "getIssueStory", summary = "What became of one issue: its whole ledger, and its photos")
    @APIResponse(
            responseCode = "200",
            description = "The story, from the report on",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Story.class),
                            examples = @ExampleObject(name = "answer", value = LedgerExamples.STORY)))
    @APIResponse(responseCode = "404", description = "No such issue, or none you may see")
    public Story story(@PathParam("id") UUID id) {
        if (!issues.maySee(id)) {
            throw new NotFound("issue", id);
        }
        List<Entry> entries = ledger.of(id);
        Map<UUID, GridRef> names = grids.named(entries.stream()
                .flatMap(entry -> Stream.of(entry.fromGrid(), entry.toGrid()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Story(
                id,
                entries.stream().map(entry -> Story.Line.of(entry, names)).toList(),
                photos.of(id),
                disclosures.count(id));
    }
}
