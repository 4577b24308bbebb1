package org.wangge.kit.http;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.security.Caller;

/**
 * Answers whoever has already what he asks for (304), ahead of Quarkus REST: for operations of which that is asked again and again
 * (docs/decisions/0022). It never says anything else. Whatever is not as it should be, and all that has changed, is the resource's to answer,
 * which has to be there and to give the same tag.
 */
@Singleton
public class UnchangedAnswer {

    private static final Logger LOG = Logger.getLogger(UnchangedAnswer.class);

    /** Behind authentication and all other filters. */
    private static final int PRIORITY = 10;

    private final IdentityProviderManager identities;

    UnchangedAnswer(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Says what tag a thing has. */
    @FunctionalInterface
    public interface Tags {

        /** The tag of the thing as it would be answered now; empty where there is none, or none that the caller may know of. */
        Uni<Optional<EntityTag>> of(UUID id, Caller caller);
    }

    /** @param path of the {@code GET} operation, with one id */
    public void at(PathTemplate path, Filters filters, Tags tags) {
        filters.register(exchange -> answer(path, exchange, tags), PRIORITY);
    }

    private void answer(PathTemplate path, RoutingContext exchange, Tags tags) {
        HttpServerRequest request = exchange.request();
        String known = known(request);
        if (known == null || !path.matches(request.path())) {
            exchange.next();
            return;
        }
        Context eventLoop = Vertx.currentContext();
        QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                .flatMap(identity -> tags.of(path.id(request.path()), Caller.of(identity)))
                .map(tag -> tag.filter(now -> Versions.isAmong(known, now)))
                .subscribe()
                .with(unchanged -> eventLoop.runOnContext(now -> answer(path, exchange, unchanged)), failed -> {
                    LOG.debug("The resource has to say why", failed);
                    eventLoop.runOnContext(now -> exchange.next());
                });
    }

    private static @Nullable String known(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method()) && !request.headers().contains(HttpHeaders.IF_MATCH)
                ? request.getHeader(HttpHeaders.IF_NONE_MATCH)
                : null;
    }

    private static void answer(PathTemplate path, RoutingContext exchange, Optional<EntityTag> unchanged) {
        if (exchange.response().closed()) {
            return;
        }
        if (unchanged.isEmpty()) {
            exchange.next();
            return;
        }
        MeasuredPath.is(path.toString(), exchange);
        exchange.response()
                .setStatusCode(Status.NOT_MODIFIED.getStatusCode())
                .putHeader(HttpHeaders.ETAG, unchanged.get().toString())
                .end();
    }
}
