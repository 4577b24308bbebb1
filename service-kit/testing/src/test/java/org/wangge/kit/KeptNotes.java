package org.wangge.kit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wangge.kit.http.EarlyAnswer;
import org.wangge.kit.http.PathTemplate;
import org.wangge.kit.http.TaggedThings;
import org.wangge.kit.http.Versions;
import org.wangge.kit.security.Caller;

/** Notes that are answered early. The resource answers something else, so that it can be told who answered. */
@Path("/v1/kept-notes/{id}")
@ApplicationScoped
class KeptNotes implements TaggedThings {

    /** This one cannot be read. */
    static final UUID BROKEN = UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8cff");

    /** Nobody else may know of them. */
    static final String KEEPER = "keeper";

    static final String EARLY = "{\"by\":\"early\"}";
    static final String RESOURCE = "{\"by\":\"resource\"}";

    private static final EntityTag TAG = Versions.tag(7);

    void register(@Observes Filters filters, EarlyAnswer early) {
        early.at(new PathTemplate("/v1/kept-notes/{id}"), filters, this);
    }

    @Override
    public Uni<Optional<EntityTag>> tag(UUID id, Caller caller) {
        return read(id, caller).map(note -> note.map(Written::tag));
    }

    @Override
    public Uni<Optional<Written>> read(UUID id, Caller caller) {
        return id.equals(BROKEN)
                ? Uni.createFrom().failure(new IllegalStateException("broken"))
                : Uni.createFrom()
                        .item(Optional.of(new Written(TAG, Buffer.buffer(EARLY)))
                                .filter(note -> caller.account().equals(KEEPER)));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response note(@PathParam("id") UUID id) {
        return Response.ok(RESOURCE).tag(TAG).build();
    }
}
