package org.wangge.personnel.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.http.Versions;
import org.wangge.kit.id.Ids;
import org.wangge.kit.security.Roles;
import org.wangge.personnel.people.AccountWish;
import org.wangge.personnel.people.ChangePerson;
import org.wangge.personnel.people.PeopleTable;
import org.wangge.personnel.people.Person;

/** A person's account over HTTP. */
@Path("/v1/people/{id}/account")
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "people")
class AccountResource {

    private final ChangePerson change;
    private final PeopleTable people;
    private final AccountTasks tasks;

    AccountResource(ChangePerson change, PeopleTable people, AccountTasks tasks) {
        this.change = change;
        this.people = people;
        this.tasks = tasks;
    }

    @GET
    @Operation(operationId = "getAccount", summary = "A person's account, and whether it is as wanted")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "404", description = "No such person")
    public Response get(@PathParam("id") String id) {
        return answer(people.get(Ids.parse("id", id)));
    }

    @PUT
    @Operation(
            operationId = "wishAccount",
            summary = "Say what account a person is to have",
            description = "It is made, changed or disabled in Keycloak in the background, until done.")
    @APIResponse(
            responseCode = "200",
            description = "Noted; 'state' says whether it is done",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "404", description = "No such person")
    @APIResponse(
            responseCode = "409",
            description = "The username is somebody else's, or fixed since the account exists")
    @APIResponse(responseCode = "412", description = "If-Match names a version that has been overtaken")
    @APIResponse(responseCode = "422", description = "A field breaks a rule")
    public Response wish(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AccountWish wish) {
        return answer(change.wish(Ids.parse("id", id), wish, ifMatch));
    }

    private Response answer(Person person) {
        return Response.ok(AccountView.of(person, tasks.waitingFor(person)))
                .tag(Versions.tag(person.version()))
                .build();
    }
}
