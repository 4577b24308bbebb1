package org.wangge.kit.problem;

import java.time.Duration;

/** 503: not now; the same request will do after the given wait. */
public class Unavailable extends Refusal {

    public Unavailable(Duration wait) {
        super(503, "unavailable", wait.toSeconds());
        retryAfter(wait);
    }
}
