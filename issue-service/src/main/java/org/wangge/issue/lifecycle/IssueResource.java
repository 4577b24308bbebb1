package org.wangge.issue.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.access.Actor;
import org.wangge.kit.http.Versions;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;
import org.wangge.kit.problem.NotFound;

@Path("/v1/issues")
@Tag(name = "Issues")
class IssueResource {

    private final ReportIssue reportIssue;
    private final ListIssues listIssues;
    private final ReadIssue readIssue;
    private final Actor actor;

    IssueResource(ReportIssue reportIssue, ListIssues listIssues, ReadIssue readIssue, Actor actor) {
        this.reportIssue = reportIssue;
        this.listIssues = listIssues;
        this.readIssue = readIssue;
        this.actor = actor;
    }

    @POST
    @Idempotent
    @Operation(operationId = "reportIssue", summary = "Report something wrong at a place; anybody may")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewIssue.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.REPORT)))
    @APIResponse(
            responseCode = "201",
            description = "Reported, with its number",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "409", description = "The id is taken")
    @APIResponse(
            responseCode = "422",
            description = "Neither point nor grid, or an unknown grid, category or photo, or a field breaks its rule")
    public Response report(@Valid @NotNull NewIssue issue) {
        return Answers.created(reportIssue.report(issue));
    }

    @GET
    @Operation(
            operationId = "listIssues",
            summary = "The ledger of a grid and everything below it, newest first; for a resident, his own reports")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ledger",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssuePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "answer",
                                            value = "{\"items\":[" + IssueExamples.ISSUE + "]}")))
    @APIResponse(responseCode = "404", description = "No such grid")
    public Response list(
            @BeanParam @Valid IssueFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.answer(uri, listIssues.list(filter, page));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getIssue", summary = "One issue as it stands now")
    @APIResponse(
            responseCode = "200",
            description = "The issue",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "304", description = "As it was when it was answered with the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such issue, or none you may see")
    public Uni<Response> get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return readIssue
                .read(id, actor.asking())
                .map(found -> found.map(issue -> Versions.answer(headers, issue.tag(), issue.json()))
                        .orElseThrow(() -> new NotFound("issue", id)));
    }

    /** Tells the API description what a page holds. */
    @Schema(name = "IssuePage")
    record IssuePage(List<IssueView> items, @Nullable String next) {}
}
