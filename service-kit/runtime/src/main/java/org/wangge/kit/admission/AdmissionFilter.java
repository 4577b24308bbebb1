package org.wangge.kit.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.wangge.kit.http.EarlyRefusal;
import org.wangge.kit.problem.Unavailable;

/**
 * Lets in what can be done and refuses the rest (503 with {@code Retry-After}) before it costs anything: on the event loop,
 * ahead of authentication, body and worker threads. A live stream counts until it is open.
 */
@ApplicationScoped
class AdmissionFilter {

    /** Behind the limit of bodies, which needs no place, and ahead of all that works. */
    private static final int PRIORITY = 900;

    private static final long LOOK_EVERY_MILLIS = 250;

    private final Lanes lanes;
    private final EarlyRefusal refusal;
    private final Vertx vertx;
    private final List<Unavailable> later;
    private long look;

    AdmissionFilter(Lanes lanes, EarlyRefusal refusal, Vertx vertx, AdmissionSettings settings) {
        this.lanes = lanes;
        this.refusal = refusal;
        this.vertx = vertx;
        // Made once: what an exception costs is its stack trace, which nobody looks at.
        this.later = LongStream.rangeClosed(1, Math.max(1, settings.retryAfter().toSeconds()))
                .mapToObj(seconds -> new Unavailable(Duration.ofSeconds(seconds)))
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
        look = vertx.setPeriodic(LOOK_EVERY_MILLIS, now -> lanes.refuseTheImpatient());
    }

    @PreDestroy
    void close() {
        vertx.cancelTimer(look);
    }

    private void admit(RoutingContext exchange) {
        Lane lane = lanes.of(exchange.normalizedPath());
        if (lane == null) {
            exchange.next();
            return;
        }
        Context context = vertx.getOrCreateContext();
        Visit visit = new Visit(
                () -> context.runOnContext(turn -> goOn(exchange)),
                () -> context.runOnContext(late -> refuse(exchange)));
        switch (lane.enter(visit)) {
            case BEGIN -> {
                follow(exchange, lane, visit);
                exchange.next();
            }
            case WAIT -> follow(exchange, lane, visit);
            case REFUSED -> refuse(exchange);
        }
    }

    private static void follow(RoutingContext exchange, Lane lane, Visit visit) {
        exchange.put(WorkEnd.KEY, new WorkEnd.Place(lane, visit));
        exchange.addHeadersEndHandler(head -> {
            String type = exchange.response().headers().get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS)) {
                lane.stepsAside(visit);
            }
        });
        exchange.addEndHandler(end -> lane.ends(visit));
    }

    private static void goOn(RoutingContext exchange) {
        if (!isOver(exchange)) {
            exchange.next();
        }
    }

    private void refuse(RoutingContext exchange) {
        if (!isOver(exchange)) {
            refusal.answer(exchange, later.get(ThreadLocalRandom.current().nextInt(later.size())));
        }
    }

    private static boolean isOver(RoutingContext exchange) {
        return exchange.response().ended() || exchange.response().closed();
    }
}
