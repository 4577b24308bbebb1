package org.wangge.notification.live;

import java.time.Duration;
import org.wangge.kit.problem.Refusal;

/** 429: the account has as many streams open as it may. */
class TooManyStreams extends Refusal {

    TooManyStreams(int open, Duration wait) {
        super(429, "too-many-streams", open);
        retryAfter(wait);
    }
}
