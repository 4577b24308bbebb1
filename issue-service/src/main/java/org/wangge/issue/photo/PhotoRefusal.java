package org.wangge.issue.photo;

import java.time.Duration;
import org.wangge.kit.problem.Refusal;

/** No photo can be taken in from this caller now. */
final class PhotoRefusal extends Refusal {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofHours(1);

    private PhotoRefusal(int status, String slug, Duration wait, long number) {
        super(status, slug, number);
        retryAfter(wait);
    }

    static PhotoRefusal busy() {
        return new PhotoRefusal(503, "photo-desk-busy", SOON, SOON.toSeconds());
    }

    static PhotoRefusal tooManyUnattached(int most) {
        return new PhotoRefusal(429, "photo-too-many-unattached", LATER, most);
    }
}
