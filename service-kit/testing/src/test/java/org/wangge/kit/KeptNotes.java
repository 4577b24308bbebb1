package org.wangge.kit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wangge.kit.http.PathTemplate;
import org.wangge.kit.http.UnchangedAnswer;
import org.wangge.kit.http.Versions;
import org.wangge.kit.security.Caller;

/** Notes that callers keep and ask for again. The resource answers in full whatever they have, so that 304 comes from elsewhere. */
@Path("/v1/kept-notes/{id}")
@ApplicationScoped
class KeptNotes {

    /** Of this one nobody can tell the tag. */
    static final UUID BROKEN = UUID.fromString("0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8cff");

    static final String KEEPER = "keeper";

    private static final EntityTag TAG = Versions.tag(7);

    void register(@Observes Filters filters, UnchangedAnswer unchanged) {
        unchanged.at(new PathTemplate("/v1/kept-notes/{id}"), filters, KeptNotes::tag);
    }

    private static Uni<Optional<EntityTag>> tag(UUID id, Caller caller) {
        return id.equals(BROKEN)
                ? Uni.createFrom().failure(new IllegalStateException("broken"))
                : Uni.createFrom()
                        .item(Optional.of(TAG).filter(tag -> caller.account().equals(KEEPER)));
    }

    @GET
    @Operation(hidden = true)
    public Response note(@PathParam("id") UUID id) {
        return Response.ok(id.toString()).tag(TAG).build();
    }
}
