package org.wangge.local.stack;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.wangge.embedded.CannotStart;

/**
 * The one port a user needs: passes requests on to the services and Keycloak, streams bodies both ways unbuffered,
 * and says with a problem document when a service is away.
 */
final class Gateway implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2000;

    /** An upstream that is silent for so long hangs; live streams are not, they send a comment every 15 seconds. */
    private static final int SILENT_SECONDS = 60;

    private static final int CONNECTIONS_PER_UPSTREAM = 256;
    private static final int STOP_SECONDS = 10;

    private final Vertx vertx;
    private final Function<String, Optional<Routes.Target>> routes;
    private final Pages pages;
    private final HttpProxy proxy;
    private final int port;

    Gateway(int port, Function<String, Optional<Routes.Target>> routes, Pages pages) {
        this.port = port;
        this.routes = routes;
        this.pages = pages;
        this.vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2).setInternalBlockingPoolSize(2));
        HttpClient upstreams = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS_PER_UPSTREAM)
                .setIdleTimeout(SILENT_SECONDS)
                .setKeepAliveTimeout(15));
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams)
                .origin(context -> {
                    Routes.Target target = context.get("target", Routes.Target.class);
                    return upstreams.request(
                            new RequestOptions().setHost("localhost").setPort(target.port()));
                })
                .addInterceptor(new Forwarding(routes));
    }

    /** Listens; returns the port, which the system chooses where 0 was given. */
    int start() {
        HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setMaxHeaderSize(32 * 1024);
        Future<HttpServer> listening =
                vertx.createHttpServer(options).requestHandler(this::answer).listen(port);
        try {
            return listening
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(STOP_SECONDS, TimeUnit.SECONDS)
                    .actualPort();
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart("The gateway cannot listen on port " + port + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the gateway started", e);
        }
    }

    private void answer(HttpServerRequest request) {
        if (pages.answer(request)) {
            return;
        }
        if (routes.apply(request.uri()).isPresent()) {
            proxy.handle(request);
        } else {
            Problem.notFound(request.path()).send(request.response());
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The gateway does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
