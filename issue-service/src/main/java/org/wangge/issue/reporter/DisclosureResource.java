package org.wangge.issue.reporter;

import static org.wangge.issue.loop.Relation.ADMINISTRATOR;
import static org.wangge.issue.loop.Relation.SUPERVISION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wangge.issue.access.IssueAccess;
import org.wangge.issue.words.Plain;
import org.wangge.kit.id.Ids;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;
import org.wangge.kit.problem.NotAllowed;
import org.wangge.kit.problem.NotFound;

@Path("/v1/issues/{id}/contact-disclosures")
@Tag(name = "Reporters")
class DisclosureResource {

    private final DiscloseContact discloseContact;
    private final Disclosures disclosures;
    private final IssueAccess access;

    DisclosureResource(DiscloseContact discloseContact, Disclosures disclosures, IssueAccess access) {
        this.discloseContact = discloseContact;
        this.disclosures = disclosures;
        this.access = access;
    }

    record Reason(
            @Schema(
                    description = "Why the contact is needed; it stays in the log",
                    examples = "To ask which courtyard is meant")
            @NotBlank
            @Size(max = 500)
            @Plain
            String reason) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "discloseContact",
            summary = "Open the reporter's contact to yourself for a day, for a reason that is logged")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Reason.class),
                            examples = @ExampleObject(name = "request", value = DisclosureExamples.REASON)))
    @APIResponse(
            responseCode = "201",
            description = "It is in the log; Location names where the contact is",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Disclosure.class),
                            examples = @ExampleObject(name = "answer", value = DisclosureExamples.DISCLOSURE)))
    @APIResponse(responseCode = "404", description = "No such issue, or none you may see, or it has no contact")
    @APIResponse(responseCode = "422", description = "No reason given")
    public Response disclose(@PathParam("id") UUID id, @Valid @NotNull Reason reason) {
        Disclosure disclosure = discloseContact.disclose(id, reason.reason());
        return Response.created(URI.create("/v1/issues/" + id + "/contact-disclosures/" + disclosure.id()))
                .entity(disclosure)
                .build();
    }

    @GET
    @Path("/{disclosure}")
    @Operation(operationId = "disclosedContact", summary = "The reporter's contact that you opened")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DisclosedContact.class),
                            examples = @ExampleObject(name = "answer", value = DisclosureExamples.CONTACT)))
    @APIResponse(responseCode = "404", description = "You did not open it, or over a day ago")
    public Response contact(@PathParam("id") UUID id, @PathParam("disclosure") UUID disclosure) {
        return Response.ok(discloseContact.opened(id, disclosure))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Operation(
            operationId = "listContactDisclosures",
            summary =
                    "Who looked at the reporter's contact, when and why, the latest first (supervision, administrators)")
    @APIResponse(
            responseCode = "200",
            description = "The log",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DisclosurePage.class),
                            examples = @ExampleObject(name = "answer", value = DisclosureExamples.LOG)))
    @APIResponse(responseCode = "404", description = "No such issue, or none you may see")
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        IssueAccess.Known known = access.known(id).orElseThrow(() -> new NotFound("issue", id));
        if (!known.isAny(SUPERVISION, ADMINISTRATOR)) {
            throw new NotAllowed();
        }
        UUID before = page.after == null
                ? null
                : Ids.parse("after", Cursor.parts(page.after, 1).get(0));
        return Pages.answer(
                uri,
                Pages.of(
                        disclosures.of(id, before, page.limit + 1),
                        page.limit,
                        disclosure -> disclosure,
                        disclosure -> Cursor.of(disclosure.id())));
    }

    /** Tells the API description what a page holds. */
    @Schema(name = "DisclosurePage")
    record DisclosurePage(
            java.util.List<Disclosure> items,
            @org.jspecify.annotations.Nullable String next) {}
}
