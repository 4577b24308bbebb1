package org.wangge.personnel.contact;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wangge.kit.id.Ids;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;

/** Who looked at a person's contact, over HTTP. */
@Path("/v1/people/{id}/contact-accesses")
@Tag(name = "people")
class ContactAccessResource {

    private final ReadContact contact;
    private final ContactLog log;

    ContactAccessResource(ReadContact contact, ContactLog log) {
        this.contact = contact;
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "listContactAccesses",
            summary = "Who looked at a person's contact, latest first",
            description = "For the person and administrators.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ContactAccessPage.class)))
    public Response accesses(@PathParam("id") String id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        UUID person = Ids.parse("id", id);
        contact.requireLogOf(person);
        return Pages.answer(uri, log.of(person, page));
    }
}
