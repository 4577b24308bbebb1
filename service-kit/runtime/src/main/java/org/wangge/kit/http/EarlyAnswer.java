package org.wangge.kit.http;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.security.Caller;

/**
 * Answers who reads something, ahead of Quarkus REST: for the operations that are asked more often than all others
 * (docs/decisions/0022). It says what is there (200), or that the caller has it already (304), and nothing else. Whatever is not as it
 * should be goes on to the resource, which has to be there, to give the same answer, and to say what is wrong.
 */
@Singleton
public class EarlyAnswer {

    private static final Logger LOG = Logger.getLogger(EarlyAnswer.class);

    /** Behind authentication and all other filters. */
    private static final int PRIORITY = 10;

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    /** Of what a caller may say to take. What says more is the resource's to understand. */
    private static final Set<String> TAKEN = Set.of(MediaType.APPLICATION_JSON, MediaType.WILDCARD);

    private final IdentityProviderManager identities;

    EarlyAnswer(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** A {@code GET} operation. */
    public interface Operation {

        /** What a known caller is answered; empty, or failed, where the resource has to say it. Asked on the event loop. */
        Uni<Optional<Answer>> answer(PathTemplate path, HttpServerRequest request, Caller caller);
    }

    /**
     * An answer: 304 where the caller has it already, and 200 otherwise.
     *
     * @param tag sent along; null where there is none
     * @param json in UTF-8, sent as often as is asked, never changed; null where the caller has it already
     * @param compressed for callers who take it so
     */
    public record Answer(@Nullable EntityTag tag, @Nullable Buffer json, boolean compressed) {

        /** What fits into one packet, which compressing would take longer than sending it. */
        public static Answer small(Buffer json) {
            return new Answer(null, json, false);
        }

        static Answer of(EntityTag tag, Buffer json) {
            return new Answer(tag, json, true);
        }

        static Answer unchanged(EntityTag tag) {
            return new Answer(tag, null, false);
        }
    }

    /** @param path of the operation */
    public void at(PathTemplate path, Filters filters, Operation operation) {
        filters.register(exchange -> answer(path, exchange, operation), PRIORITY);
    }

    private void answer(PathTemplate path, RoutingContext exchange, Operation operation) {
        HttpServerRequest request = exchange.request();
        if (!path.matches(request.path()) || !isPlain(request)) {
            exchange.next();
            return;
        }
        MeasuredPath.set(exchange, path.toString());
        Context context = Vertx.currentContext();
        QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                .flatMap(caller -> caller.isAnonymous()
                        ? Uni.createFrom().item(Optional.<Answer>empty())
                        : operation.answer(path, request, Caller.of(caller)))
                .subscribe()
                .with(answer -> in(context, () -> send(answer, exchange)), failed -> {
                    LOG.debug("The resource has to say why", failed);
                    in(context, exchange::next);
                });
    }

    private static void in(Context context, Runnable task) {
        if (Vertx.currentContext() == context) {
            task.run();
        } else {
            context.runOnContext(now -> task.run());
        }
    }

    private static boolean isPlain(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method())
                && !request.headers().contains(HttpHeaders.IF_MATCH)
                && takesJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean takesJson(@Nullable String accept) {
        return accept == null
                || TAKEN.contains(accept)
                || Arrays.stream(accept.split(",")).map(String::strip).anyMatch(TAKEN::contains);
    }

    private static void send(Optional<Answer> found, RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        if (response.closed()) {
            return;
        }
        if (found.isEmpty()) {
            exchange.next();
            return;
        }
        Answer answer = found.get();
        if (answer.tag() != null) {
            response.putHeader(HttpHeaders.ETAG, answer.tag().toString());
        }
        if (answer.json() == null) {
            response.setStatusCode(Status.NOT_MODIFIED.getStatusCode()).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (!answer.compressed()) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaderValues.IDENTITY);
        }
        response.end(answer.json());
    }
}
