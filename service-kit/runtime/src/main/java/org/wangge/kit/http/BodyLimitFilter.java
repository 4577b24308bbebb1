package org.wangge.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.wangge.kit.problem.TooLarge;

/** Refuses a body that announces itself as too large before any of it is read. */
@ApplicationScoped
class BodyLimitFilter {

    /** Ahead of Quarkus's own limit, which answers without a document. */
    private static final int PRIORITY = 1_000;

    private static final TooLarge TOO_LARGE = new TooLarge();

    private final BodyLimits limits;
    private final EarlyRefusal refusal;

    BodyLimitFilter(BodyLimits limits, EarlyRefusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limits.of(exchange.normalizedPath())) {
            exchange.next();
            return;
        }
        refusal.answer(exchange, TOO_LARGE);
    }
}
