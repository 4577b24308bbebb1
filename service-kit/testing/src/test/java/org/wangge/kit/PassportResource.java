package org.wangge.kit;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows a caller what the service knows of him. */
@Path("/v1/passport")
public class PassportResource {

    private final SecurityIdentity identity;

    PassportResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * @param principal  the same number for the same object
     * @param ofAnother  whether an exchange other than this one comes with the identity
     */
    public record Passport(String name, int principal, Set<String> roles, String token, boolean ofAnother) {}

    @GET
    @Operation(hidden = true)
    public Passport show(RoutingContext exchange) {
        Object known = identity.getAttribute(RoutingContext.class.getName());
        return new Passport(
                identity.getPrincipal().getName(),
                System.identityHashCode(identity.getPrincipal()),
                identity.getRoles(),
                identity.getCredential(AccessTokenCredential.class).getToken(),
                known instanceof RoutingContext other && other.request() != exchange.request());
    }
}
