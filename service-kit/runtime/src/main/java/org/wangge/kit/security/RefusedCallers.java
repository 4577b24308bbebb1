package org.wangge.kit.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Spares requests what Quarkus REST (3.33) prepares for the case that a caller is refused before it has the request: for each one it looks for
 * the template of the path, a second time, though it is the same handler that it then puts there. That is a twentieth of what reading an
 * issue takes. The first request has it made and all others get that one. Quarkus looks for the template of those that it refuses again.
 */
@ApplicationScoped
class RefusedCallers {

    /** Behind Quarkus's authentication, of the same number. */
    private static final int AHEAD_OF_QUARKUS_REST = 200;

    /** Quarkus REST does it with 199. */
    private static final int BEHIND_QUARKUS_REST = 198;

    private volatile @Nullable Object handler;

    void register(@Observes Filters filters) {
        filters.register(this::give, AHEAD_OF_QUARKUS_REST);
        filters.register(this::keep, BEHIND_QUARKUS_REST);
    }

    private void give(RoutingContext exchange) {
        if (handler != null) {
            exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, handler);
        }
        exchange.next();
    }

    private void keep(RoutingContext exchange) {
        if (handler == null) {
            handler = exchange.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        exchange.next();
    }
}
