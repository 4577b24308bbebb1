package org.wangge.grid.register;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.revision.GridFilter;
import org.wangge.grid.revision.Revision;
import org.wangge.grid.revision.Revisions;
import org.wangge.kit.http.Versions;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.page.Page;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;
import org.wangge.kit.problem.NotFound;

/** The reading half of {@code /v1/grids}. */
@Path("/v1/grids")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Grids")
public class RegisterResource {

    private static final String AT = "As it was at this moment (RFC 3339); now without";
    private static final String MOMENT = "2026-01-05T08:00:00Z";

    private final Revisions revisions;

    RegisterResource(Revisions revisions) {
        this.revisions = revisions;
    }

    @GET
    @Operation(operationId = "listGrids", summary = "List grids by code, narrowed as asked")
    @APIResponse(
            responseCode = "200",
            description = "A page of grids",
            content =
                    @Content(
                            schema = @Schema(implementation = GridPage.class),
                            examples = @ExampleObject(name = "page", value = Samples.PAGE)))
    public Response list(
            @QueryParam("office") @Parameter(description = "Of this office") @Nullable UUID office,
            @QueryParam("level") @Min(1) @Max(4) @Parameter(description = "Of this level") @Nullable Integer level,
            @QueryParam("parent") @Parameter(description = "Children of this grid") @Nullable UUID parent,
            @QueryParam("bbox")
                    @Parameter(
                            description = "Touching this box: minLon,minLat,maxLon,maxLat",
                            example = "113.69,34.73,113.72,34.76")
                    @Nullable
                    String bbox,
            @QueryParam("at") @Parameter(description = AT, example = MOMENT) @Nullable String at,
            @QueryParam("boundaries") @DefaultValue("false") @Parameter(description = "With boundaries")
                    boolean boundaries,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        GridFilter filter = new GridFilter(office, level, parent, null, Asked.box(bbox));
        return answer(filter, Asked.moment(at), boundaries, page, uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGrid", summary = "Read one grid")
    @APIResponse(
            responseCode = "200",
            description = "The grid; its version is the ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = GridView.class),
                            examples = @ExampleObject(name = "grid", value = Samples.GRID)))
    @APIResponse(responseCode = "304", description = "Still at the version in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such grid at that moment")
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = AT, example = MOMENT) @Nullable String at,
            @Context HttpHeaders headers) {
        Revision revision = revisions.get(id, Asked.moment(at));
        return Versions.answer(headers, revision.grid().version(), GridView.of(revision.grid()));
    }

    @GET
    @Path("/{id}/children")
    @Operation(operationId = "listChildren", summary = "List a grid's children by code")
    @APIResponse(
            responseCode = "200",
            description = "A page of grids",
            content =
                    @Content(
                            schema = @Schema(implementation = GridPage.class),
                            examples = @ExampleObject(name = "page", value = Samples.PAGE)))
    @APIResponse(responseCode = "404", description = "No such grid at that moment")
    public Response children(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = AT, example = MOMENT) @Nullable String at,
            @QueryParam("boundaries") @DefaultValue("false") @Parameter(description = "With boundaries")
                    boolean boundaries,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Instant moment = Asked.moment(at);
        revisions.get(id, moment);
        return answer(GridFilter.childrenOf(id), moment, boundaries, page, uri);
    }

    @GET
    @Path("/{id}/subtree")
    @Operation(operationId = "listSubtree", summary = "List a grid and all below it, by code")
    @APIResponse(
            responseCode = "200",
            description = "A page of grids",
            content =
                    @Content(
                            schema = @Schema(implementation = GridPage.class),
                            examples = @ExampleObject(name = "page", value = Samples.PAGE)))
    @APIResponse(responseCode = "404", description = "No such grid at that moment")
    public Response subtree(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = AT, example = MOMENT) @Nullable String at,
            @QueryParam("boundaries") @DefaultValue("false") @Parameter(description = "With boundaries")
                    boolean boundaries,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Instant moment = Asked.moment(at);
        revisions.get(id, moment);
        return answer(GridFilter.subtreeOf(id), moment, boundaries, page, uri);
    }

    @GET
    @Path("/{id}/ancestors")
    @Operation(operationId = "listAncestors", summary = "List the grids above one, from the office down")
    @APIResponse(
            responseCode = "200",
            description = "At most three grids",
            content =
                    @Content(
                            schema = @Schema(implementation = GridPage.class),
                            examples = @ExampleObject(name = "page", value = Samples.PAGE)))
    @APIResponse(responseCode = "404", description = "No such grid at that moment")
    public Page<GridView> ancestors(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = AT, example = MOMENT) @Nullable String at) {
        Instant moment = Asked.moment(at);
        revisions.get(id, moment);
        List<Revision> path = revisions.ancestors(id, moment);
        return new Page<>(
                path.stream()
                        .map(revision -> GridView.of(revision.grid(), false))
                        .toList(),
                null);
    }

    @GET
    @Path("/{id}/revisions")
    @Operation(operationId = "listRevisions", summary = "List every state a grid was in, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions, those of an ended grid too",
            content =
                    @Content(
                            schema = @Schema(implementation = RevisionPage.class),
                            examples = @ExampleObject(name = "page", value = Samples.REVISIONS)))
    @APIResponse(responseCode = "404", description = "There never was such a grid")
    public Response history(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        List<Revision> history = revisions.history(id, Asked.version(page.after), page.limit + 1);
        if (history.isEmpty() && page.after == null) {
            throw new NotFound("grid", id);
        }
        Page<RevisionView> shown = Pages.of(
                history,
                page.limit,
                RevisionView::of,
                last -> Cursor.of(last.grid().version()));
        return Pages.answer(uri, shown);
    }

    private Response answer(
            GridFilter filter, @Nullable Instant at, boolean boundaries, PageRequest page, UriInfo uri) {
        List<Revision> rows = revisions.list(filter, at, Asked.position(page.after), page.limit + 1);
        Page<GridView> shown =
                Pages.of(rows, page.limit, revision -> GridView.of(revision.grid(), boundaries), Asked::cursor);
        return Pages.answer(uri, shown);
    }

    /** For the API's description, which cannot say it of a generic type. */
    private record GridPage(List<GridView> items, @Nullable String next) {}

    private record RevisionPage(
            List<RevisionView> items, @Nullable String next) {}
}
