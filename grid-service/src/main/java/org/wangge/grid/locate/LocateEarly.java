package org.wangge.grid.locate;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.wangge.kit.http.EarlyAnswer;
import org.wangge.kit.http.EarlyAnswer.Answer;
import org.wangge.kit.http.PathTemplate;

/** Locates a point ahead of {@link LocateResource}: nearly all of what that takes is the way there and back. */
@Singleton
class LocateEarly {

    private static final PathTemplate LOCATIONS = new PathTemplate("/v1/locations");

    private final LocatePoint locatePoint;

    LocateEarly(LocatePoint locatePoint) {
        this.locatePoint = locatePoint;
    }

    void register(@Observes Filters filters, EarlyAnswer early) {
        early.at(
                LOCATIONS,
                filters,
                (path, request, caller) ->
                        Uni.createFrom().item(Optional.of(Answer.small(locatePoint.in(request.query())))));
    }
}
