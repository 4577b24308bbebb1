package org.wangge.grid.locate;

import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wangge.kit.place.Crs;
import org.wangge.kit.place.Point;

/** From a point to the path of grids it is in. */
@Path("/v1/locations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locate")
public class LocateResource {

    private final LocatePoint locatePoint;
    private final Territory territory;

    LocateResource(LocatePoint locatePoint, Territory territory) {
        this.locatePoint = locatePoint;
        this.territory = territory;
    }

    /**
     * Answered from memory within microseconds, so on the event loop: the way to a worker thread would take longer. So would compressing
     * what fits into one packet anyway, and taking the whole query apart.
     */
    @GET
    @NonBlocking
    @Uncompressed
    @Operation(operationId = "locate", summary = "Say which grids a point is in")
    @Parameter(
            name = "point",
            in = ParameterIn.QUERY,
            required = true,
            description = "longitude,latitude",
            example = "113.7536,34.7722",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "crs",
            in = ParameterIn.QUERY,
            description = "wgs84, which it is without, or gcj02",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The path from the office to the leaf; a point on a border always has the same owner",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Location.class),
                            examples = @ExampleObject(name = "path", value = Location.SAMPLE)))
    public Buffer locate(@Context HttpServerRequest request) {
        return locatePoint.in(request.query());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "locateMany", summary = "Say which grids up to 1,000 points are in")
    @APIResponse(
            responseCode = "200",
            description = "A path for each point, in their order",
            content =
                    @Content(
                            schema = @Schema(implementation = Locations.class),
                            examples =
                                    @ExampleObject(
                                            name = "paths",
                                            value = "{\"locations\":[" + Location.SAMPLE + "]}")))
    @APIResponse(responseCode = "422", description = "No points, or more than 1,000")
    public Locations locate(@NotNull @Valid Points asked) {
        Crs crs = Crs.of(asked.crs());
        List<Location> locations = new ArrayList<>();
        for (int i = 0; i < asked.points().size(); i++) {
            locations.add(territory
                    .locate(crs.toWgs84(
                            Point.of("points[" + i + "]", asked.points().get(i))))
                    .location());
        }
        return new Locations(locations);
    }
}
