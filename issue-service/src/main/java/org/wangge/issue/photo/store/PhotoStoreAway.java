package org.wangge.issue.photo.store;

import java.time.Duration;
import org.wangge.kit.problem.Refusal;

/** The place where photos are kept is full or does not answer. Nothing was stored. */
public final class PhotoStoreAway extends Refusal {

    private static final Duration WAIT = Duration.ofSeconds(60);

    PhotoStoreAway(Exception cause) {
        this();
        initCause(cause);
    }

    PhotoStoreAway() {
        super(503, "photo-store-away", WAIT.toSeconds());
        retryAfter(WAIT);
    }
}
