package org.wangge.personnel.posting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/** Postings over HTTP. */
@Path("/v1/postings")
@Tag(name = "postings", description = "Which person holds which role at which grid")
class PostingResource {

    private final AppointPerson appoint;
    private final EndPosting ending;
    private final PostingList list;
    private final Authority authority;

    PostingResource(AppointPerson appoint, EndPosting ending, PostingList list, Authority authority) {
        this.appoint = appoint;
        this.ending = ending;
        this.list = list;
        this.authority = authority;
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "appointPerson",
            summary = "Post a person at a grid",
            description = "A grid has one lead at a time; who may hold which posting depends on level and occupation.")
    @APIResponse(
            responseCode = "201",
            description = "Posted; Location and ETag say where and which version",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    @APIResponse(responseCode = "409", description = "Somebody leads the grid on some of these days; 'lead' says who")
    @APIResponse(responseCode = "422", description = "Not an occupation for it, impossible days, or an unknown grid")
    public Response appoint(@NotNull @Valid NewPosting wanted) {
        PostingView posting = list.get(appoint.appoint(wanted).id());
        return Response.created(URI.create("/v1/postings/" + posting.id()))
                .tag(posting.tag())
                .entity(posting)
                .build();
    }

    @GET
    @Operation(operationId = "listPostings", summary = "Postings in the order they were made")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PostingPage.class)))
    public Response list(@BeanParam @Valid PostingQuery query, @Context UriInfo uri) {
        return Pages.answer(uri, list.of(query, authority.toRead(query.person)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPosting", summary = "A posting")
    @APIResponse(
            responseCode = "200",
            description = "The posting",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    @APIResponse(responseCode = "404", description = "No such posting, or none the caller may see")
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
        PostingView posting = list.get(Ids.parse("id", id));
        authority.requireSight(posting.person().id());
        return Versions.answer(headers, posting.tag(), posting);
    }

    @PUT
    @Path("/{id}/end")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "endPosting",
            summary = "Name a posting's last day",
            description = "A last day that has been named can only come forward.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now",
            content = @Content(schema = @Schema(implementation = PostingView.class)))
    @APIResponse(responseCode = "404", description = "No such posting")
    @APIResponse(responseCode = "409", description = "It ends before that day already")
    @APIResponse(responseCode = "412", description = "If-Match names a version that has been overtaken")
    @APIResponse(responseCode = "422", description = "It would end before it begins")
    public Response end(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid LastDay last) {
        PostingView posting =
                list.get(ending.end(Ids.parse("id", id), last.to(), ifMatch).id());
        return Response.ok(posting).tag(posting.tag()).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "withdrawPosting",
            summary = "Withdraw a posting that was made in error",
            description = "It then never was. One that is over is ended instead.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such posting")
    @APIResponse(responseCode = "412", description = "If-Match names a version that has been overtaken")
    public void withdraw(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ending.withdraw(Ids.parse("id", id), ifMatch);
    }
}
