package org.wangge.kit.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * Has a caller's token verified once a minute and not with each request: the signature takes a third of what reading an
 * issue takes (docs/decisions/0014).
 */
@Decorator
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class VerifiedOnce implements IdentityProvider<TokenAuthenticationRequest> {

    private final IdentityProvider<TokenAuthenticationRequest> verifier;
    private final VerifiedTokens verified;

    VerifiedOnce(@Delegate @Any IdentityProvider<TokenAuthenticationRequest> verifier, Clock clock) {
        this.verifier = verifier;
        this.verified = new VerifiedTokens(clock, Ticker.systemTicker());
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return verifier.getRequestType();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        SecurityIdentity owner = verified.ownerOf(token);
        if (owner != null) {
            return Uni.createFrom().item(owner);
        }
        return verifier.authenticate(request, context)
                .invoke(identity -> verified.remember(token, withoutRequest(identity)));
    }

    /** The exchange it was found out in is one of its attributes: that must neither be kept nor shown to others. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        Map<String, Object> attributes = new HashMap<>(identity.getAttributes());
        attributes.remove(RoutingContext.class.getName());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions())
                .addAttributes(attributes)
                .build();
    }
}
