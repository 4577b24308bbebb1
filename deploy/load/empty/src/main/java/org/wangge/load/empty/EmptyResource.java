package org.wangge.load.empty;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What every operation costs, before it does anything: the caller is known, the path is found, the answer is measured. */
@Path("/v1/empty")
public class EmptyResource {

    @GET
    @NonBlocking
    @Operation(hidden = true)
    public void nothing() {}
}
