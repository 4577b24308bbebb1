package org.wangge.kit.http;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * The path under which a request is measured and traced. Quarkus REST says it of those that it answers; without, each path is a measure of
 * its own.
 */
final class MeasuredPath {

    /** Where Quarkus's measures and traces (3.33) look for it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private MeasuredPath() {}

    static void set(RoutingContext exchange, String template) {
        ((HttpServerRequestInternal) exchange.request()).context().putLocal(TEMPLATE, template);
    }
}
