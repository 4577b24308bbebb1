package org.wangge.issue.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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
import org.wangge.issue.words.Plain;
import org.wangge.kit.idempotency.Idempotent;

/** The deeds of those who put an issue right: a grid's lead and deputy, and the assignee. */
@Path("/v1/issues")
@Tag(name = "Handling")
@APIResponse(responseCode = "404", description = "No such issue, or none you may see")
@APIResponse(responseCode = "409", description = "The issue has gone on; members state and holder say where it is")
@APIResponse(responseCode = "412", description = "The issue is no longer at the version in If-Match")
class HandlingResource {

    private final ClaimIssue claimIssue;
    private final ReturnIssue returnIssue;
    private final ClassifyIssue classifyIssue;
    private final AssignIssue assignIssue;
    private final StartIssue startIssue;
    private final ResolveIssue resolveIssue;

    HandlingResource(
            ClaimIssue claimIssue,
            ReturnIssue returnIssue,
            ClassifyIssue classifyIssue,
            AssignIssue assignIssue,
            StartIssue startIssue,
            ResolveIssue resolveIssue) {
        this.claimIssue = claimIssue;
        this.returnIssue = returnIssue;
        this.classifyIssue = classifyIssue;
        this.assignIssue = assignIssue;
        this.startIssue = startIssue;
        this.resolveIssue = resolveIssue;
    }

    @Schema(description = "Why it is not ours, and whose it is")
    record Return(
            @Schema(examples = "The gate belongs to the market") @NotBlank @Size(max = 500) @Plain
            String reason,

            @Schema(description = "The grid it belongs to; the one above, where none is named") @Nullable
            UUID toGrid) {}

    @Schema(description = "Who puts it right, by when")
    record Assignment(
            @Schema(description = "Somebody posted in the issue's grid, above or below it") @NotNull
            UUID person,

            @Schema(
                    description = "Where none is named: the category's allowance in the office's working time",
                    examples = "2026-10-12T09:30:00Z")
            @Nullable
            Instant deadline,

            @Schema(examples = "Bring the long ladder") @Nullable @Size(max = 500) @Plain
            String note) {}

    @Schema(description = "What was done, and photos that show it")
    record Resolution(
            @Schema(examples = "Wires bundled and fixed to the wall") @NotBlank @Size(max = 1000) @Plain
            String what,

            @Nullable @Size(max = 20) List<@NotNull UUID> photos) {

        List<UUID> shown() {
            return photos == null ? List.of() : photos.stream().distinct().toList();
        }
    }

    @PUT
    @Path("/{id}/claim")
    @Operation(operationId = "claimIssue", summary = "Take it on (lead or deputy of its grid or of one above)")
    @APIResponse(
            responseCode = "200",
            description = "Claimed",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    public Response claim(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Answers.now(claimIssue.claim(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/returns")
    @Operation(
            operationId = "returnIssue",
            summary = "Say that it is not ours; it goes to the grid named or to the one above (lead or deputy)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Return.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.RETURN)))
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "422", description = "No reason, or the grid cannot take it")
    public Response giveBack(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Return sent) {
        return Answers.now(returnIssue.giveBack(id, ifMatch, sent.reason(), sent.toGrid()));
    }

    @PUT
    @Path("/{id}/classification")
    @Operation(operationId = "classifyIssue", summary = "Put it under a category (lead or deputy)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewIssue.Category.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.CATEGORY)))
    @APIResponse(
            responseCode = "200",
            description = "Classified",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "422", description = "No such category")
    public Response classify(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NewIssue.Category category) {
        return Answers.now(classifyIssue.classify(id, ifMatch, category.scheme(), category.code()));
    }

    @PUT
    @Path("/{id}/assignment")
    @Operation(operationId = "assignIssue", summary = "Tell somebody to put it right by a deadline (lead or deputy)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Assignment.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.ASSIGNMENT)))
    @APIResponse(
            responseCode = "200",
            description = "Assigned, with its deadline",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(
            responseCode = "422",
            description = "Not classified and no deadline named, or the person is not posted around here")
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Assignment sent) {
        return Answers.now(assignIssue.assign(id, ifMatch, sent.person(), sent.deadline(), sent.note()));
    }

    @PUT
    @Path("/{id}/start")
    @Operation(operationId = "startIssue", summary = "Set to work on it (the assignee)")
    @APIResponse(
            responseCode = "200",
            description = "In progress",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    public Response start(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return Answers.now(startIssue.start(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("/{id}/resolutions")
    @Operation(
            operationId = "resolveIssue",
            summary = "Say that it is put right, and show it (the assignee, or the lead)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Resolution.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.RESOLUTION)))
    @APIResponse(
            responseCode = "200",
            description = "Resolved; supervision looks next",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "422", description = "Not said what was done, or an unknown photo")
    public Response resolve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Resolution sent) {
        return Answers.now(resolveIssue.resolve(id, ifMatch, sent.what(), sent.shown()));
    }
}
