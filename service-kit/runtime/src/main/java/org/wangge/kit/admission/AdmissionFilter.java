package org.wangge.kit.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.wangge.kit.database.DatabasePulse;
import org.wangge.kit.http.EarlyRefusal;
import org.wangge.kit.problem.Unavailable;

/**
 * Lets in what can be done and refuses the rest (503 with {@code Retry-After}) before it costs anything: on the event loop,
 * ahead of authentication, body and worker threads. While the database is away, nothing that needs it can be done. A place is given back when the answer or the connection ends, whichever
 * comes first; a live stream gives it back when it is open.
 */
@ApplicationScoped
class AdmissionFilter {

    /** Behind the limit of bodies, which needs no place, and ahead of all that works. */
    private static final int PRIORITY = 900;

    private final Lanes lanes;
    private final DatabasePulse database;
    private final EarlyRefusal refusal;
    private final Vertx vertx;
    private final long patienceMillis;
    private final List<Unavailable> later;

    AdmissionFilter(
            Lanes lanes, DatabasePulse database, EarlyRefusal refusal, Vertx vertx, AdmissionSettings settings) {
        this.lanes = lanes;
        this.database = database;
        this.refusal = refusal;
        this.vertx = vertx;
        this.patienceMillis = settings.patience().toMillis();
        // Made once: what an exception costs is its stack trace, which nobody looks at.
        this.later = LongStream.rangeClosed(1, Math.max(1, settings.retryAfter().toSeconds()))
                .mapToObj(seconds -> new Unavailable(Duration.ofSeconds(seconds)))
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext exchange) {
        Lane lane = lanes.of(exchange.request().method(), exchange.normalizedPath());
        if (lane == null) {
            exchange.next();
            return;
        }
        if (isInVain(lane)) {
            lane.sendAway();
            refuse(exchange);
            return;
        }
        Visit visit = new Visit(exchange, lane);
        switch (lane.enter(visit)) {
            case BEGIN -> {
                visit.leaveAtTheEnd();
                exchange.next();
            }
            case WAIT -> {
                visit.leaveAtTheEnd();
                visit.bell = vertx.setTimer(patienceMillis, late -> visit.giveUp());
            }
            case REFUSED -> refuse(exchange);
        }
    }

    private boolean isInVain(Lane lane) {
        return lane.needsDatabase() && database.isAway();
    }

    private void refuse(RoutingContext exchange) {
        refusal.answer(exchange, later.get(ThreadLocalRandom.current().nextInt(later.size())));
    }

    /** A request that was let in or waits. All it does is done on its own event loop, whoever's leaving made it do it. */
    private final class Visit implements Lane.Visitor {

        private final RoutingContext exchange;
        private final Lane lane;
        private final Context eventLoop = vertx.getOrCreateContext();
        private long bell = -1;

        Visit(RoutingContext exchange, Lane lane) {
            this.exchange = exchange;
            this.lane = lane;
        }

        void leaveAtTheEnd() {
            exchange.addHeadersEndHandler(head -> {
                String type = exchange.response().headers().get(HttpHeaders.CONTENT_TYPE);
                if (type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS)) {
                    lane.leave(this);
                }
            });
            exchange.addEndHandler(end -> {
                vertx.cancelTimer(bell);
                lane.leave(this);
            });
        }

        void giveUp() {
            if (lane.giveUp(this)) {
                refuse(exchange);
            }
        }

        /** Who went away in between has given the place back. */
        @Override
        public void begin() {
            onceAtLast(() -> {
                if (isInVain(lane)) {
                    refuse(exchange);
                } else {
                    exchange.next();
                }
            });
        }

        @Override
        public void sendAway() {
            onceAtLast(() -> refuse(exchange));
        }

        private void onceAtLast(Runnable what) {
            eventLoop.runOnContext(now -> {
                vertx.cancelTimer(bell);
                if (!exchange.response().closed()) {
                    what.run();
                }
            });
        }
    }
}
