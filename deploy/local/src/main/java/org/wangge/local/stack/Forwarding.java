package org.wangge.local.stack;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.function.Function;

/**
 * Prepares a request for its upstream: its target, and forwarding headers that say who really asked (what the client
 * claims about that is replaced). An upstream that does not answer becomes a 503 with Retry-After.
 */
final class Forwarding implements ProxyInterceptor {
    private final Function<String, Optional<Routes.Target>> routes;

    Forwarding(Function<String, Optional<Routes.Target>> routes) {
        this.routes = routes;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest asked = request.proxiedRequest();
        Routes.Target target = routes.apply(asked.uri()).orElseThrow();
        context.set("target", target);
        request.setURI(target.uri());
        String host = Optional.ofNullable(asked.getHeader("Host")).orElse("localhost");
        request.headers().remove("Forwarded");
        request.putHeader("X-Forwarded-For", asked.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", "http");
        request.putHeader("X-Forwarded-Host", host);
        request.putHeader("X-Forwarded-Port", host.contains(":") ? host.substring(host.lastIndexOf(':') + 1) : "80");
        return context.sendRequest().recover(away -> Future.succeededFuture(unavailable(request, target)));
    }

    private static ProxyResponse unavailable(ProxyRequest request, Routes.Target target) {
        request.release();
        Problem problem = Problem.away(target.name(), request.proxiedRequest().path());
        ProxyResponse response = request.response();
        response.setStatusCode(problem.status());
        problem.headers().forEach(response::putHeader);
        return response.setBody(Body.body(problem.json().toBuffer()));
    }
}
