package org.wangge.grid.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.wangge.grid.register.Asked;
import org.wangge.grid.register.Samples;
import org.wangge.grid.tree.Wording;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.security.Caller;
import org.wangge.kit.security.Roles;

/** An office's grids as a GeoJSON file. */
@Path("/v1/grids")
@Tag(name = "Exchange of grids")
public class ExchangeResource {

    private static final String GEOJSON = "application/geo+json";

    private static final String FILE = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
            + "\"properties\":{\"code\":\"SDL\",\"level\":1,\"name\":\"商都路办事处\",\"kind\":\"OFFICE\","
            + "\"drawnBy\":\"LAND_OWNERSHIP\",\"managingBody\":\"商都路办事处\"},\"geometry\":" + Samples.BOUNDARY + "}]}";

    private final ImportGrids imports;
    private final ExportGrids exports;
    private final Caller caller;

    ExchangeResource(ImportGrids imports, ExportGrids exports, Caller caller) {
        this.imports = imports;
        this.exports = exports;
        this.caller = caller;
    }

    @POST
    @Path("/imports")
    @Consumes({GEOJSON, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Idempotent
    @Operation(
            operationId = "importGrids",
            summary = "Take an office's grids from a file, all or nothing",
            description = "A code the office knows is changed, another is created; what the file does not name stays.")
    @RequestBody(
            required = true,
            description = "FeatureCollection of Polygons and MultiPolygons, at most 16 MiB",
            content =
                    @Content(
                            mediaType = GEOJSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = Object.class),
                            examples = @ExampleObject(name = "office", value = FILE)))
    @APIResponse(
            responseCode = "200",
            description = "Everything was taken",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportResult.class),
                            examples = @ExampleObject(name = "result", value = ImportResult.SAMPLE)))
    @APIResponse(responseCode = "404", description = "No such office, and the file does not hold it either")
    @APIResponse(responseCode = "413", description = "More than 16 MiB")
    @APIResponse(
            responseCode = "422",
            description = "Nothing was taken; violations name every feature at fault, 'where' shows the ground")
    public Response take(
            @QueryParam("office")
                    @Pattern(regexp = Wording.CODE, message = Wording.CODE_MESSAGE)
                    @Parameter(
                            description = "The office's id or code; not needed if the file holds the office",
                            example = "SDL")
                    @Nullable
                    String office,
            @NotNull byte[] file) {
        return Response.ok(imports.take(office, file, caller.account())).build();
    }

    @GET
    @Path("/export")
    @Produces(GEOJSON)
    @Operation(operationId = "exportGrids", summary = "Give an office's grids as a file that an import takes back")
    @APIResponse(
            responseCode = "200",
            description = "FeatureCollection, parents first",
            content =
                    @Content(
                            mediaType = GEOJSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = Object.class),
                            examples = @ExampleObject(name = "office", value = FILE)))
    @APIResponse(responseCode = "404", description = "No such office at that moment")
    public String give(
            @QueryParam("office") @Parameter(description = "The office's id", required = true) @Nullable UUID office,
            @QueryParam("at")
                    @Parameter(
                            description = "As it was at this moment (RFC 3339); now without",
                            example = "2026-01-05T08:00:00Z")
                    @Nullable
                    String at) {
        if (office == null) {
            throw new Malformed("office", Sentence.of("not-a-uuid"));
        }
        return exports.write(office, Asked.moment(at));
    }
}
