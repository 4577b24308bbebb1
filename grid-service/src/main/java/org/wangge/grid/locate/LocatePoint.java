package org.wangge.grid.locate;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.http.Query;
import org.wangge.kit.place.Crs;
import org.wangge.kit.place.Point;

/** Says which grids a point is in that stands in the query of a URL. */
@Singleton
class LocatePoint {

    private final Territory territory;

    LocatePoint(Territory territory) {
        this.territory = territory;
    }

    /**
     * A {@link Location} in JSON, to be sent and never changed; refused where there is no such point or system of coordinates.
     *
     * @param query still percent-encoded; null where there is none
     */
    Buffer in(@Nullable String query) {
        Query asked = new Query(query);
        Crs crs = Crs.of(asked.value("crs"));
        return territory
                .locate(crs.toWgs84(Point.parse("point", asked.value("point"))))
                .json();
    }
}
