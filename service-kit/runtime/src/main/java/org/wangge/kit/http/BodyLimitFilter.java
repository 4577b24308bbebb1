package org.wangge.kit.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.wangge.kit.problem.EarlyProblems;

/** Refuses a body that announces itself as too large before any of it is read. */
@ApplicationScoped
class BodyLimitFilter {

    /** Ahead of Quarkus's own limit, which answers without a document. */
    private static final int PRIORITY = 1_000;

    private final BodyLimits limits;
    private final EarlyProblems problems;

    BodyLimitFilter(BodyLimits limits, EarlyProblems problems) {
        this.limits = limits;
        this.problems = problems;
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
        List<Locale> languages = exchange.acceptableLanguages().stream()
                .map(language -> new Locale(language.tag()))
                .toList();
        if (exchange.request().version() != HttpVersion.HTTP_2) {
            // What comes of the body is not read any more. HTTP/2 resets the stream, and forbids the header.
            exchange.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        exchange.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, EarlyProblems.MEDIA_TYPE)
                .end(problems.document(413, exchange.normalizedPath(), languages));
    }
}
