package org.wangge.kit.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Has a caller's token looked into and verified once a minute and not with each request: that takes longer than reading an issue
 * (docs/decisions/0014).
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedOnce implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    /** Asked of each request. The verifier looks through its cookies to find it. */
    private static final Uni<HttpCredentialTransport> TRANSPORT = Uni.createFrom()
            .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, OidcConstants.BEARER_SCHEME));

    private final OidcAuthenticationMechanism verifier;
    private final VerifiedTokens verified;

    VerifiedOnce(OidcAuthenticationMechanism verifier, Clock clock) {
        this.verifier = verifier;
        this.verified = new VerifiedTokens(clock, Ticker.systemTicker());
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        String credentials = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null || !credentials.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return verifier.authenticate(exchange, providers);
        }
        String token = credentials.substring(BEARER.length());
        SecurityIdentity owner = verified.ownerOf(token);
        return owner == null
                ? verifier.authenticate(exchange, providers)
                        .onItem()
                        .ifNotNull()
                        .invoke(identity -> verified.remember(token, withoutRequest(identity)))
                : Uni.createFrom().item(owner);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return verifier.getChallenge(exchange);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifier.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return TRANSPORT;
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
