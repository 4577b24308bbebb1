package org.wangge.personnel.contact;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wangge.kit.id.Ids;
import org.wangge.personnel.people.Person;

/** A person's contact over HTTP. */
@Path("/v1/people/{id}/contact")
@Tag(name = "people")
class ContactResource {

    private final ReadContact contact;

    ContactResource(ReadContact contact) {
        this.contact = contact;
    }

    @GET
    @Operation(
            operationId = "readContact",
            summary = "How to reach a person, unmasked",
            description = "For the person, leads and deputies of the grids above them, administrators and services."
                    + " Every look but one's own is remembered.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "404", description = "No such person, or none the caller may see")
    public Response read(@PathParam("id") String id) {
        Person person = contact.read(Ids.parse("id", id));
        return Response.ok(
                        new ContactView(person.id(), person.name(), person.phone(), person.email(), person.account()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
