package org.wangge.kit.http;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
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
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.security.Caller;

/**
 * Answers who reads one thing, ahead of Quarkus REST: for the operation that is asked more often than all others
 * (docs/decisions/0022). It says the thing as JSON (200), or that the caller has it already (304), and nothing else. Whatever is not as it
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

    private static final Set<String> COMPRESSED = Set.of(MediaType.APPLICATION_JSON);

    private final IdentityProviderManager identities;

    EarlyAnswer(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** Things of one kind. */
    public interface Things {

        /** The tag of the thing as it would be answered now; empty where there is none, or none that the caller may know of. */
        Uni<Optional<EntityTag>> tag(UUID id, Caller caller);

        /** The thing as it is answered now, likewise. */
        Uni<Optional<Written>> read(UUID id, Caller caller);
    }

    /**
     * A thing as it is answered.
     *
     * @param json in UTF-8; sent as often as is asked, never changed
     */
    public record Written(EntityTag tag, Buffer json) {}

    private record Answer(EntityTag tag, @Nullable Buffer json) {

        static Answer of(Written written) {
            return new Answer(written.tag(), written.json());
        }

        static Answer unchanged(EntityTag tag) {
            return new Answer(tag, null);
        }
    }

    /** @param path of the {@code GET} operation, with one id */
    public void at(PathTemplate path, Filters filters, Things things) {
        filters.register(exchange -> answer(path, exchange, things), PRIORITY);
    }

    private void answer(PathTemplate path, RoutingContext exchange, Things things) {
        HttpServerRequest request = exchange.request();
        if (!path.matches(request.path()) || !isPlain(request)) {
            exchange.next();
            return;
        }
        UUID id = path.id(request.path());
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        Context eventLoop = Vertx.currentContext();
        QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                .map(Caller::of)
                .flatMap(caller -> known == null ? whole(id, caller, things) : unlessKnown(known, id, caller, things))
                .subscribe()
                .with(answer -> eventLoop.runOnContext(now -> send(answer, path, exchange)), failed -> {
                    LOG.debug("The resource has to say why", failed);
                    eventLoop.runOnContext(now -> exchange.next());
                });
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

    private static Uni<Optional<Answer>> whole(UUID id, Caller caller, Things things) {
        return things.read(id, caller).map(written -> written.map(Answer::of));
    }

    /** Whoever asks again mostly has it already, and need not wait until it is read and written in full. */
    private static Uni<Optional<Answer>> unlessKnown(String known, UUID id, Caller caller, Things things) {
        return things.tag(id, caller)
                .flatMap(tag -> tag.isPresent() && !Versions.isAmong(known, tag.get())
                        ? whole(id, caller, things)
                        : Uni.createFrom().item(tag.map(Answer::unchanged)));
    }

    private static void send(Optional<Answer> found, PathTemplate path, RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        if (response.closed()) {
            return;
        }
        if (found.isEmpty()) {
            exchange.next();
            return;
        }
        MeasuredPath.set(exchange, path.toString());
        Answer answer = found.get();
        response.putHeader(HttpHeaders.ETAG, answer.tag().toString());
        if (answer.json() == null) {
            response.setStatusCode(Status.NOT_MODIFIED.getStatusCode()).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
            HttpCompressionHandler.compressIfNeeded(exchange, COMPRESSED);
            response.end(answer.json());
        }
    }
}
