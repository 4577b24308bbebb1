package org.wangge.kit.admission;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Keeps a request's place for as long as a thread works on it, also when the caller has gone: those who give up and ask again
 * would otherwise get more and more work going.
 */
class WorkEnd {

    static final String KEY = Place.class.getName();

    /** Where a request is counted. */
    record Place(Lane lane, Visit visit) {}

    @ServerRequestFilter
    void begin(ContainerRequestContext request, RoutingContext exchange) {
        Place place = exchange.get(KEY);
        if (place == null) {
            return;
        }
        ResteasyReactiveRequestContext work = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        work.registerCompletionCallback(failure -> place.lane().workEnds(place.visit()));
        place.lane().workBegins(place.visit());
    }
}
