package org.wangge.personnel.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.http.Versions;
import org.wangge.kit.id.Ids;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.page.Pages;
import org.wangge.kit.security.Roles;
import org.wangge.personnel.authority.Authority;

/** People over HTTP. */
@Path("/v1/people")
@Tag(name = "people", description = "Who works for an office")
class PersonResource {

    private final RegisterPerson register;
    private final ChangePerson change;
    private final PeopleTable people;
    private final PeopleList list;
    private final Authority authority;

    PersonResource(
            RegisterPerson register, ChangePerson change, PeopleTable people, PeopleList list, Authority authority) {
        this.register = register;
        this.change = change;
        this.people = people;
        this.list = list;
        this.authority = authority;
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "registerPerson",
            summary = "Take a person on",
            description = "With a username, the account is made in the background. Administrators only.")
    @APIResponse(
            responseCode = "201",
            description = "Taken on; Location and ETag say where and which version",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "409", description = "The id, number or username is somebody else's")
    @APIResponse(responseCode = "422", description = "A field breaks a rule, or the office is not known")
    public Response register(@NotNull @Valid NewPerson wanted) {
        Person person = register.register(wanted);
        return Response.created(URI.create("/v1/people/" + person.id()))
                .tag(Versions.tag(person.version()))
                .entity(PersonView.of(person))
                .build();
    }

    @GET
    @Operation(
            operationId = "listPeople",
            summary = "People by number",
            description = "Contacts masked. A lead without the role staff sees the people of the grids they lead.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PeoplePage.class)))
    public Response list(@BeanParam @Valid PeopleQuery query, @Context UriInfo uri) {
        return Pages.answer(uri, list.of(query, authority.toRead()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPerson", summary = "A person, contact masked")
    @APIResponse(
            responseCode = "200",
            description = "The person",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "304", description = "If-None-Match names the current version")
    @APIResponse(responseCode = "404", description = "No such person, or none the caller may see")
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
        authority.requireSight(Ids.parse("id", id));
        Person person = people.get(Ids.parse("id", id));
        return Versions.answer(headers, person.version(), PersonView.of(person));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "changePerson",
            summary = "Change what is kept of a person",
            description = "The whole of it, contact unmasked. Postings the new occupation does not allow refuse it.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PersonView.class)))
    @APIResponse(responseCode = "404", description = "No such person")
    @APIResponse(responseCode = "409", description = "The number is somebody else's")
    @APIResponse(responseCode = "412", description = "If-Match names a version that has been overtaken")
    @APIResponse(responseCode = "422", description = "A field breaks a rule, or a posting forbids the occupation")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Particulars particulars) {
        Person person = change.describe(Ids.parse("id", id), particulars, Versions.required(ifMatch));
        return Response.ok(PersonView.of(person))
                .tag(Versions.tag(person.version()))
                .build();
    }
}
