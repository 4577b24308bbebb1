package org.wangge.kit.http;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/** Under which path a request is measured and traced that Quarkus REST does not answer, and so does not name. Without, each is a measure of its own. */
final class MeasuredPath {

    /** Where Quarkus's measures and traces (3.33) look for it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private MeasuredPath() {}

    static void is(String template, RoutingContext exchange) {
        ((HttpServerRequestInternal) exchange.request()).context().putLocal(TEMPLATE, template);
    }
}
