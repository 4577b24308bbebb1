package org.wangge.issue.lifecycle;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.place.Crs;
import org.wangge.kit.place.Point;

/** Where an issue is: a position in WGS 84, the pair as it was sent where that was another system, and words. */
@Embeddable
record Place(
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable Double rawLongitude,
        @Nullable Double rawLatitude,
        @Nullable String rawCrs,
        @Nullable String address) {

    static Place of(@Nullable Point sent, Crs crs, @Nullable String address) {
        if (sent == null) {
            return new Place(null, null, null, null, null, address);
        }
        Point point = crs.toWgs84(sent);
        return new Place(point.longitude(), point.latitude(), sent.longitude(), sent.latitude(), crs.name(), address);
    }
}
