package org.wangge.issue.photo.picture;

import java.time.Instant;
import java.util.Optional;
import org.wangge.kit.place.Point;

/** When and where a picture was taken, as its file said before it was cleaned. A camera's word, not a proof. */
public record Evidence(Optional<Instant> capturedAt, Optional<Point> place) {

    static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty());
}
