package org.wangge.grid.upkeep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.register.GridView;
import org.wangge.grid.register.Samples;
import org.wangge.kit.http.Versions;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;

/** The writing half of {@code /v1/grids}. */
@Path("/v1/grids")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Upkeep of grids")
public class UpkeepResource {

    private static final String BROKEN = "A rule of the tree would be broken; 'where' shows the ground in question";

    private final CreateGrid create;
    private final ChangeGrid change;
    private final Caller caller;

    UpkeepResource(CreateGrid create, ChangeGrid change, Caller caller) {
        this.create = create;
        this.change = change;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(operationId = "createGrid", summary = "Create a grid, or an office if it has no parent")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            schema = @Schema(implementation = GridView.class),
                            examples = @ExampleObject(name = "grid", value = Samples.GRID)))
    @APIResponse(responseCode = "409", description = "The code or the id is taken")
    @APIResponse(responseCode = "422", description = BROKEN)
    public Response create(@NotNull @Valid NewGrid grid) {
        GridView view = create.create(grid, caller.account());
        return Response.created(URI.create("/v1/grids/" + view.id()))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeGrid", summary = "Change what is written about a grid, and its boundary")
    @APIResponse(
            responseCode = "200",
            description = "Changed; the same version if nothing differs",
            content =
                    @Content(
                            schema = @Schema(implementation = GridView.class),
                            examples = @ExampleObject(name = "grid", value = Samples.GRID)))
    @APIResponse(responseCode = "404", description = "No such living grid")
    @APIResponse(responseCode = "409", description = "The code is taken")
    @APIResponse(responseCode = "412", description = "The grid has changed since")
    @APIResponse(responseCode = "422", description = BROKEN)
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The version the change is meant for", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ChangedGrid grid) {
        return answer(change.change(id, Versions.required(ifMatch), grid, caller.account()));
    }

    @PUT
    @Path("/{id}/parent")
    @Operation(operationId = "moveGrid", summary = "Move a grid, with all below it, under another parent")
    @APIResponse(
            responseCode = "200",
            description = "Moved",
            content =
                    @Content(
                            schema = @Schema(implementation = GridView.class),
                            examples = @ExampleObject(name = "grid", value = Samples.GRID)))
    @APIResponse(responseCode = "404", description = "No such living grid")
    @APIResponse(responseCode = "412", description = "The grid has changed since")
    @APIResponse(responseCode = "422", description = BROKEN)
    public Response move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The version the move is meant for", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid NewParent parent) {
        return answer(change.move(id, ifMatch, parent.parent(), caller.account()));
    }

    @PUT
    @Path("/{id}/retirement")
    @Operation(operationId = "retireGrid", summary = "End a grid; its past stays readable")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "No such living grid")
    @APIResponse(responseCode = "409", description = "It has living children")
    @APIResponse(responseCode = "412", description = "The grid has changed since")
    @APIResponse(responseCode = "422", description = "No reason given")
    public void retire(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The version that shall end", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Retirement retirement) {
        change.retire(id, ifMatch, retirement.reason().strip(), caller.account());
    }

    private static Response answer(GridView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
