package org.wangge.issue.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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

/** The deeds of those who watch over the loop: supervision, the office, and the reporter who is not satisfied. */
@Path("/v1/issues")
@Tag(name = "Supervision")
@APIResponse(responseCode = "404", description = "No such issue, or none you may see")
@APIResponse(responseCode = "409", description = "The issue has gone on; members state and holder say where it is")
@APIResponse(responseCode = "412", description = "The issue is no longer at the version in If-Match")
class SupervisionResource {

    private final VerifyIssue verifyIssue;
    private final VoidIssue voidIssue;
    private final ReopenIssue reopenIssue;
    private final PlaceIssue placeIssue;

    SupervisionResource(VerifyIssue verifyIssue, VoidIssue voidIssue, ReopenIssue reopenIssue, PlaceIssue placeIssue) {
        this.verifyIssue = verifyIssue;
        this.voidIssue = voidIssue;
        this.reopenIssue = reopenIssue;
        this.placeIssue = placeIssue;
    }

    /** What supervision found. */
    enum Outcome {
        PASSED,
        FAILED
    }

    @Schema(description = "What supervision found")
    record Verification(
            @NotNull Outcome outcome,

            @Schema(description = "Needed where it failed", examples = "Wires hang down again")
            @Nullable
            @Size(max = 500)
            @Plain
            String reason) {

        @AssertTrue(message = "{verification.reason}")
        @Schema(hidden = true)
        boolean isReasonGiven() {
            return outcome != Outcome.FAILED || (reason != null && !reason.isBlank());
        }
    }

    @Schema(description = "Why")
    record Reason(
            @Schema(examples = "Reported twice, see 2026-000122") @NotBlank @Size(max = 500) @Plain
            String reason) {}

    @Schema(description = "Where it belongs")
    record Placement(@NotNull UUID grid) {}

    @POST
    @Idempotent
    @Path("/{id}/verifications")
    @Operation(
            operationId = "verifyIssue",
            summary = "Look whether it is put right: close it or send it back (supervision, never who resolved it)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Verification.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.VERIFICATION)))
    @APIResponse(
            responseCode = "200",
            description = "Closed, or back with its assignee",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "422", description = "Failed, but no reason given")
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Verification sent) {
        String reason = sent.reason();
        return Answers.now(
                sent.outcome() == Outcome.FAILED && reason != null
                        ? verifyIssue.fail(id, ifMatch, reason)
                        : verifyIssue.pass(id, ifMatch, reason));
    }

    @PUT
    @Path("/{id}/void")
    @Operation(
            operationId = "voidIssue",
            summary = "Strike it off: there is nothing to put right (lead or supervision)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "Voided",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "422", description = "No reason given")
    public Response strikeOff(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reason sent) {
        return Answers.now(voidIssue.strikeOff(id, ifMatch, sent.reason()));
    }

    @POST
    @Idempotent
    @Path("/{id}/reopenings")
    @Operation(
            operationId = "reopenIssue",
            summary = "Open a closed issue again (supervision; its reporter until the tenth day after the closing)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "Claimed again, to be assigned anew",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "422", description = "No reason given, or the reporter's ten days are over")
    public Response reopen(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Reason sent) {
        return Answers.now(reopenIssue.reopen(id, ifMatch, sent.reason()));
    }

    @PUT
    @Path("/{id}/placement")
    @Operation(
            operationId = "placeIssue",
            summary = "Put an issue whose point is in no grid into one (lead or deputy of the office, administrator)")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Placement.class),
                            examples = @ExampleObject(name = "request", value = IssueExamples.PLACEMENT)))
    @APIResponse(
            responseCode = "200",
            description = "Placed",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = IssueView.class),
                            examples = @ExampleObject(name = "answer", value = IssueExamples.ISSUE)))
    @APIResponse(responseCode = "422", description = "The grid is not known, has ended or is another office's")
    public Response place(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Placement sent) {
        return Answers.now(placeIssue.place(id, ifMatch, sent.grid()));
    }
}
